package org.uplift.local.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demonstration's people, by the client for scripts; each is used for most of its life. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration USED_FOR = Duration.ofMinutes(4);

    private record Held(String token, long until) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public Tokens(String issuer) {
        this.issuer = issuer;
    }

    /**
     * A token of the person who signs in with that name.
     *
     * @throws UncheckedIOException when Keycloak gives none
     */
    public String of(String user) {
        return held.compute(
                        user,
                        (name, present) -> present != null && present.until() > System.nanoTime()
                                ? present
                                : new Held(fetch(name), System.nanoTime() + USED_FOR.toNanos()))
                .token();
    }

    private String fetch(String user) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=uplift-cli&password=uplift-local&username=" + user))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(
                        "Keycloak gave no token for " + user + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body()).required("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("No token from " + issuer + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in " + user, e);
        }
    }
}
