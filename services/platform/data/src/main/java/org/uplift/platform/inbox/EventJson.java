package org.uplift.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How events' data is read: dates as ISO text, fields nobody here knows ignored. */
final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    static <T> T read(JsonNode data, Class<T> view) {
        try {
            return MAPPER.treeToValue(data, view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event's data is not what its type promises", e);
        }
    }
}
