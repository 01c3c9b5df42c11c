package org.uplift.local.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Somebody, or something, that calls the public API. Each command has a key of its own unless one is given. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String url;
    private final Supplier<String> authorization;

    Caller(HttpClient http, String url, Supplier<String> authorization) {
        this.http = http;
        this.url = url;
        this.authorization = authorization;
    }

    Answer get(String path) {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Every record of a list, page after page. */
    List<JsonNode> all(String path) {
        var records = new ArrayList<JsonNode>();
        String after = "";
        do {
            var page = get(path + "?limit=200" + after).expect(200).json();
            page.path("items").forEach(records::add);
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        return records;
    }

    Answer post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, String key, Object body) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(write(body)),
                Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    /** As the form of a page. */
    Answer sendForm(String path, Map<String, String> headers, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var sent = new HashMap<>(headers);
        sent.put("Content-Type", "application/x-www-form-urlencoded");
        return send("POST", path, BodyPublishers.ofString(body), sent);
    }

    /** Waits where files come more often than Uplift allows, as it says to. */
    Answer upload(String path, BodyPublisher file) {
        var answer = send("POST", path, file, Map.of("Content-Type", "text/csv"));
        while (answer.status() == 429) {
            LockSupport.parkNanos(answer.retryAfter().orElseThrow().toNanos());
            answer = send("POST", path, file, Map.of("Content-Type", "text/csv"));
        }
        return answer;
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .setHeader("Accept", "application/json")
                .method(method, body);
        String credentials = authorization.get();
        if (!credentials.isEmpty()) {
            request.setHeader("Authorization", credentials);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + path, e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : Answer.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + body, e);
        }
    }
}
