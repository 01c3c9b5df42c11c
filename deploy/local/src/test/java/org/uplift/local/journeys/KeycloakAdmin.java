package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** Keycloak's admin API on the local platform, as far as a journey changes the realm. */
final class KeycloakAdmin implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME_AND_PASSWORD = "uplift-local-admin";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;

    KeycloakAdmin(String keycloak) {
        this.keycloak = keycloak;
    }

    void create(String path, Object what) {
        send(json("POST", path, what));
    }

    void update(String path, JsonNode what) {
        send(json("PUT", path, what));
    }

    JsonNode read(String path) {
        return send(request(path).GET().build());
    }

    void delete(String path) {
        send(request(path).DELETE().build());
    }

    /** The browser's newest: whoever asks the API with a token of their own has another, which may be newer. */
    String portalSession(String user) {
        var sessions = read("/uplift/users/" + person(user) + "/sessions");
        return StreamSupport.stream(sessions.spliterator(), false)
                .filter(session -> session.path("clients").toString().contains("\"uplift-portal\""))
                .max(Comparator.comparingLong(session -> session.path("start").asLong()))
                .orElseThrow()
                .path("id")
                .asText();
    }

    void enable(String user, boolean enabled) {
        var path = "/uplift/users/" + person(user);
        update(path, ((ObjectNode) read(path)).put("enabled", enabled));
    }

    /** The portal's tokens, in seconds; answers what it was. */
    String portalTokensLast(String seconds) {
        var client = (ObjectNode) read("/uplift/clients?clientId=uplift-portal").get(0);
        var attributes = (ObjectNode) client.path("attributes");
        var before = attributes.path("access.token.lifespan").asText();
        attributes.put("access.token.lifespan", seconds);
        update("/uplift/clients/" + client.path("id").asText(), client);
        return before;
    }

    private String person(String user) {
        return read("/uplift/users?exact=true&username=" + user)
                .get(0)
                .path("id")
                .asText();
    }

    /** A name as a part of a path. */
    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest json(String method, String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token());
    }

    /** A new one each time: it lasts a minute, and a journey longer. */
    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s".formatted(NAME_AND_PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return send(request).path("access_token").asText();
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s: %s", request.method(), request.uri(), answer.body())
                    .isBetween(200, 299);
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
