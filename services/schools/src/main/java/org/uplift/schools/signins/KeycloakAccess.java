package org.uplift.schools.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.signins.SignInProblem;

/** Speaks to Keycloak's admin API as the client of this service, with a token that it renews. Never in a transaction. */
@ApplicationScoped
class KeycloakAccess {

    /** Keycloak answers within a tenth of a second; a mail server it has to wait for takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(20);
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private record Token(String text, Instant until) {}

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final SignInSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile @Nullable Token token;

    KeycloakAccess(SignInSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** An answer that was given, whatever its status. */
    record Answer(int status, JsonNode body, String location) {

        boolean succeeded() {
            return status / 100 == 2;
        }
    }

    /**
     * Asks below the realm's {@code /users}.
     *
     * @param body null for none
     * @throws KeycloakException AWAY where nobody answers, REFUSED where this service may not ask
     */
    Answer ask(String method, String path, @Nullable Object body) {
        var answer = send(method, path, body, token());
        if (answer.status() == UNAUTHORIZED) {
            // The token was of a realm that has been imported again, or of a key that was replaced.
            token = null;
            answer = send(method, path, body, token());
        }
        if (answer.status() == UNAUTHORIZED || answer.status() == 403) {
            throw new KeycloakException(
                    SignInProblem.REFUSED, "Keycloak answered " + answer.status() + " to " + method);
        }
        return answer;
    }

    private Answer send(String method, String path, @Nullable Object body, String bearer) {
        var request = HttpRequest.newBuilder(
                        URI.create(settings.realm().replaceFirst("/realms/", "/admin/realms/") + "/users" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + bearer);
        try {
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
            }
            return answer(request.build());
        } catch (IOException e) {
            throw away(e);
        }
    }

    private String token() {
        var known = token;
        if (known == null || known.until().isBefore(clock.instant())) {
            known = fetch();
            token = known;
        }
        return known.text();
    }

    private Token fetch() {
        var form = "grant_type=client_credentials&client_id=" + encoded(settings.client()) + "&client_secret="
                + encoded(settings.secret());
        var request = HttpRequest.newBuilder(URI.create(settings.realm() + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = answer(request);
            if (!answer.succeeded()) {
                throw new KeycloakException(
                        SignInProblem.REFUSED, "Keycloak gave this service no token: " + answer.status());
            }
            var lasts = Duration.ofSeconds(answer.body().path("expires_in").asLong(60));
            return new Token(
                    answer.body().path("access_token").asText(),
                    clock.instant().plus(lasts).minus(BEFORE_IT_ENDS));
        } catch (IOException e) {
            throw away(e);
        }
    }

    private Answer answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (AWAY.contains(response.statusCode())) {
                throw new KeycloakException(SignInProblem.AWAY, "Keycloak answered " + response.statusCode());
            }
            var text = response.body();
            return new Answer(
                    response.statusCode(),
                    text.isBlank() || response.statusCode() / 100 != 2 ? json.nullNode() : json.readTree(text),
                    response.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakException(SignInProblem.AWAY, "Interrupted while asking Keycloak");
        }
    }

    private static KeycloakException away(IOException e) {
        return new KeycloakException(
                SignInProblem.AWAY, "Keycloak cannot be asked: " + e.getClass().getSimpleName());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
