package org.uplift.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The public API as one of the demonstration's people uses it, at the gateway or at a service itself. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI tokenEndpoint;
    private final String user;
    private volatile String token = "";
    private volatile Instant tokenUntil = Instant.EPOCH;

    Api(String issuer, String user) {
        this.user = user;
        this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    JsonNode get(String url) {
        var response = send(HttpRequest.newBuilder(URI.create(url)).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET " + url + " answered " + response.statusCode());
        }
        return read(response.body());
    }

    JsonNode post(String url, String body) {
        return post(url, "application/json", body);
    }

    JsonNode upload(String url, String csv) {
        return post(url, "text/csv", csv);
    }

    private JsonNode post(String url, String type, String body) {
        var response = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
        if (response.statusCode() != 201) {
            throw new IllegalStateException(
                    "POST " + url + " answered " + response.statusCode() + " " + response.body());
        }
        return read(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.header("Authorization", "Bearer " + token()).build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private synchronized String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            var form = "grant_type=password&client_id=uplift-cli&username=" + user + "&password="
                    + URLEncoder.encode("uplift-local", StandardCharsets.UTF_8);
            var response = exchange(HttpRequest.newBuilder(tokenEndpoint)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
            token = read(response.body()).path("access_token").asText();
            tokenUntil = Instant.now().plus(TOKEN_LIFE);
        }
        return token;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
