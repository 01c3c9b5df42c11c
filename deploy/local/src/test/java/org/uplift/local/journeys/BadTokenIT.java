package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that must open nothing. Those wrong in one thing alone are signed with Keycloak's own key. */
@Journey
class BadTokenIT {

    private static final String PATH = "/api/schools";

    private final Trust trust;
    private final SigningKey keycloak;

    BadTokenIT(Trust trust) throws SQLException, GeneralSecurityException {
        this.trust = trust;
        this.keycloak = SigningKey.ofRealm(trust.processes().postgres(), trust.token("executive"));
    }

    @Test
    void aTokenSignedAsKeycloakSignsThemIsTaken() {
        assertThat(sent(keycloak.sign(claims())).status()).isEqualTo(200);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(keycloak.sign(claims().put("aud", "account")));
    }

    @Test
    void aTokenKeycloakGaveToAClientOfSomethingElseIsRefused() throws IOException, InterruptedException {
        refused(tokenOfAdminCli());
    }

    @Test
    void anExpiredTokenIsRefused() {
        long ago = Instant.now().minus(Duration.ofMinutes(2)).getEpochSecond();

        refused(keycloak.sign(claims().put("iat", ago - 300).put("exp", ago)));
    }

    @Test
    void aTokenFromAnotherIssuerIsRefused() {
        refused(keycloak.sign(claims().put("iss", "http://localhost:8180/realms/another")));
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws GeneralSecurityException {
        var own = KeyPairGenerator.getInstance("RSA");
        own.initialize(2048);

        refused(keycloak.with(own.generateKeyPair().getPrivate()).sign(claims()));
    }

    @Test
    void aTokenWithChangedClaimsIsRefused() {
        String[] parts = trust.token("head").split("\\.");
        ObjectNode promoted = SigningKey.claims(trust.token("head"));
        promoted.putObject("realm_access").putArray("roles").add("administrator");

        refused(parts[0] + "." + SigningKey.encoded(promoted) + "." + parts[2]);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(SigningKey.encoded(
                        Answer.JSON.createObjectNode().put("alg", "none").put("typ", "JWT")) + "."
                + SigningKey.encoded(claims()) + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic ZXhlY3V0aXZlOnVwbGlmdC1sb2NhbA=="})
    void noTokenIsRefused(String authorization) {
        Answer answer = trust.sending(authorization).get(PATH);

        answer.problem(401, "unauthenticated");
        assertThat(answer.header("www-authenticate")).startsWith("Bearer");
    }

    @Test
    void nothingButItsHealthIsOpenAtAServiceEither() {
        Stream.of(org.uplift.local.Service.values())
                .map(service -> trust.platform().url(service))
                .forEach(url -> assertThat(status(url + "/api/schools")).as(url).isIn(401, 404));
    }

    private ObjectNode claims() {
        return SigningKey.claims(trust.token("executive"));
    }

    private Answer sent(String token) {
        return trust.sending("Bearer " + token).get(PATH);
    }

    private void refused(String token) {
        Answer answer = sent(token);
        answer.problem(401, "unauthenticated");
        assertThat(answer.header("www-authenticate")).startsWith("Bearer");
        // The services behind the gateway do not rely on it.
        assertThat(status(trust.platform().url(org.uplift.local.Service.SCHOOLS) + PATH, token))
                .isEqualTo(401);
    }

    private static int status(String url, String... token) {
        var request = HttpRequest.newBuilder(URI.create(url));
        Stream.of(token).forEach(value -> request.header("Authorization", "Bearer " + value));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A client every realm has, which is not Uplift's: its tokens lack the audience. */
    private String tokenOfAdminCli() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(trust.platform().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=executive&password=uplift-local"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return Answer.JSON
                    .readTree(response.body())
                    .required("access_token")
                    .asText();
        }
    }
}
