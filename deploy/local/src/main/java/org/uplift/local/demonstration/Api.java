package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The public API as one person uses it. What a service has not heard of yet it refuses, so a refusal is tried again for
 * a while before it counts; each command has a key of its own, so that a repeat has no second effect.
 */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
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

    /** The record, or a missing node when it cannot be had now. */
    JsonNode look(String path) {
        HttpResponse<String> response = send(request(path).GET());
        return response.statusCode() == 200 ? json(response) : MissingNode.getInstance();
    }

    JsonNode get(String path) {
        return patiently(path, request(path).GET());
    }

    JsonNode post(String path, String key, Object body) {
        return patiently(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    JsonNode put(String path, Object body) {
        return patiently(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    JsonNode upload(String path, String key, String type, byte[] body) {
        return patiently(
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

    private JsonNode patiently(String path, HttpRequest.Builder request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> response = send(request);
            if (response.statusCode() / 100 == 2) {
                return json(response);
            }
            if (!PASSING.contains(response.statusCode()) || System.nanoTime() > deadline) {
                throw new IllegalStateException(user + " was refused " + path + ": " + response.statusCode() + " "
                        + response.body().strip());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest signed =
                request.setHeader("Authorization", "Bearer " + tokens.of(user)).build();
        try {
            return http.send(signed, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(signed.uri() + " does not answer: " + e.getMessage(), e);
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
