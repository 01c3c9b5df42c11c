package org.uplift.portal.kit.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * The sessions of whoever is signed in, as Keycloak's account API tells and ends them with the person's own token: no right
 * over anybody else's is needed anywhere.
 */
@ApplicationScoped
public class SignIns {

    private static final Logger LOG = Logger.getLogger(SignIns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Signed signed;
    private final EndedSessions ended;
    private final ObjectMapper json;
    private final String account;

    SignIns(
            Signed signed,
            EndedSessions ended,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.signed = signed;
        this.ended = ended;
        this.json = json;
        this.account = realm + "/account/sessions/";
    }

    /**
     * A session.
     *
     * @param id Keycloak's of it
     * @param program the browser and the system it runs on, as far as it told: {@code Chrome on Windows}
     * @param address where from
     * @param here whether it is the one that asks
     */
    public record SignIn(String id, String program, String address, Instant began, Instant lastUsed, boolean here) {}

    /** All of them, this one first, then the one used last. */
    public List<SignIn> all() {
        var found = new ArrayList<SignIn>();
        for (var device : ask("GET", "devices")) {
            for (var session : device.path("sessions")) {
                found.add(signIn(device, session));
            }
        }
        found.sort(Comparator.comparing(SignIn::here)
                .thenComparing(SignIn::lastUsed)
                .reversed());
        return found;
    }

    /** Ends one that is theirs, at Keycloak and at every portal; one that has ended meanwhile is as good. */
    public void end(SignIn one) {
        ask("DELETE", URLEncoder.encode(one.id(), StandardCharsets.UTF_8));
        ended.endEverywhere(one.id());
    }

    private SignIn signIn(JsonNode device, JsonNode session) {
        var id = session.path("id").asText();
        return new SignIn(
                id,
                program(session.path("browser").asText(), device.path("os").asText()),
                session.path("ipAddress").asText(),
                Instant.ofEpochSecond(session.path("started").asLong()),
                Instant.ofEpochSecond(session.path("lastAccess").asLong()),
                signed.keycloakSession().filter(id::equals).isPresent());
    }

    /** Keycloak says {@code Chrome/141.0} and {@code Windows}, or {@code Other}. */
    static String program(String browser, String system) {
        var name = browser.replaceFirst("/.*", "");
        var known = name.isBlank() || name.equals("Other") ? "A browser" : name;
        return system.isBlank() || system.equals("Other") ? known : known + " on " + system;
    }

    private JsonNode ask(String method, String what) {
        var request = HttpRequest.newBuilder(URI.create(account + what))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", signed.bearer())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2 || method.equals("DELETE") && answer.statusCode() == 404) {
                return answer.body().isBlank() ? json.createArrayNode() : json.readTree(answer.body());
            }
            LOG.errorf("sessions were not told status=%d method=%s", answer.statusCode(), method);
        } catch (IOException away) {
            LOG.warnf("sessions cannot be asked for cause=%s", away.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                ProblemType.SERVICE_AWAY,
                "Where you are signed in cannot be asked for just now. Try again in a minute.");
    }
}
