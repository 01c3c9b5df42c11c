package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the API answered. */
record Answer(String asked, int status, HttpHeaders headers, byte[] body) {

    static final ObjectMapper JSON = new ObjectMapper();

    Answer expect(int expected) {
        assertThat(status).as("%s answered %s", asked, text()).isEqualTo(expected);
        return this;
    }

    /** The problem (RFC 9457) it is, having the status and the last part of its type. */
    JsonNode problem(int expected, String type) {
        expect(expected);
        assertThat(headers.firstValue("content-type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:uplift:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(expected);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(text()).doesNotContain("Exception", "org.uplift", "\tat ");
        return problem;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " did not answer JSON: " + text(), e);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String id() {
        return json().required("id").asText();
    }

    String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new AssertionError(asked + " answered without the header " + name));
    }

    /** How long to wait before asking again, where it says so. */
    Optional<Duration> retryAfter() {
        return headers.firstValue("retry-after").map(Long::parseLong).map(Duration::ofSeconds);
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    static BigDecimal number(JsonNode record, String field) {
        return new BigDecimal(record.required(field).asText());
    }
}
