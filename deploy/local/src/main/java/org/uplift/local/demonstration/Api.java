package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The public API as one person uses it. What a service has not heard of yet it refuses, and what is killed does not
 * answer; either is tried again for a while before it counts. Each command has a key of its own, so that a repeat has
 * no second effect.
 */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Long enough for whatever was killed to be started again. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration BETWEEN = Duration.ofMillis(400);

    /** What may be otherwise once events have arrived or a service is up again. */
    private static final Set<Integer> PASSING = Set.of(403, 404, 409, 422, 429, 500, 502, 503, 504);

    private final HttpClient http;
    private final String url;
    private final Tokens tokens;
    private final String user;

    private Api(HttpClient http, String url, Tokens tokens, String user) {
        this.http = http;
        this.url = url;
        this.tokens = tokens;
        this.user = user;
    }

    static Api at(String url, Tokens tokens, String user) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(http, url, tokens, user);
    }

    Api as(String other) {
        return new Api(http, url, tokens, other);
    }

    JsonNode get(String path) {
        return command(path, request(path).GET());
    }

    JsonNode post(String path, String key, Object body) {
        return command(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    JsonNode put(String path, Object body) {
        return command(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    JsonNode upload(String path, String key, String type, byte[] body) {
        return command(
                path,
                request(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
    }

    private JsonNode command(String path, HttpRequest.Builder request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String refusal;
            boolean passing = true;
            try {
                HttpResponse<String> response = send(request);
                if (response.statusCode() / 100 == 2) {
                    return json(response);
                }
                passing = PASSING.contains(response.statusCode());
                refusal = response.statusCode() + " " + response.body().strip();
            } catch (IOException | UncheckedIOException e) {
                refusal = "no answer, " + e.getMessage();
            }
            if (!passing || System.nanoTime() > deadline) {
                throw new IllegalStateException(user + " was refused " + path + ": " + refusal);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        HttpRequest signed =
                request.setHeader("Authorization", "Bearer " + tokens.of(user)).build();
        try {
            return http.send(signed, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + signed.uri(), e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(response.uri() + " did not answer JSON", e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + body, e);
        }
    }
}
