package org.uplift.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;

/** How events' data is read: dates as ISO text, money to the penny, fields nobody here knows ignored. */
final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private EventJson() {}

    static <T> T read(JsonNode data, Class<T> view) {
        try {
            return MAPPER.treeToValue(data, view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event's data is not what its type promises", e);
        }
    }

    static JsonNode tree(byte[] payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (IOException e) {
            throw new UnreadableEventException("The event's data is not JSON", e);
        }
    }

    static String write(Map<String, String> headers) {
        try {
            return MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text that cannot be written as JSON", e);
        }
    }

    static Map<String, String> headers(String json) {
        try {
            return MAPPER.readerForMapOf(String.class).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers that were not written here", e);
        }
    }
}
