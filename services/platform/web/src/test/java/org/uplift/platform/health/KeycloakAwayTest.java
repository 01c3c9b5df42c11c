package org.uplift.platform.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeycloakAwayTest.NobodyAtHome.class)
class KeycloakAwayTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @Test
    void a_service_starts_without_keycloak_answers_what_needs_no_token_and_recovers_by_itself() throws Exception {
        // given a service that started while Keycloak was away
        var keys = keys();
        var token = token(keys, "uplift-api", "finance");
        given().get("/api/samples").then().statusCode(200);
        given().get("/api/samples/private").then().statusCode(401);
        given().auth()
                .oauth2(token)
                .get("/api/samples/private")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:uplift:problem:service-away"));

        // when Keycloak comes
        var keycloak = start(keys);
        try {
            // then tokens are understood: the right one, another role's, another audience's, an unsigned one
            given().auth().oauth2(token).get("/api/samples/finance").then().statusCode(200);
            given().auth()
                    .oauth2(token(keys, "uplift-api", "governor"))
                    .get("/api/samples/finance")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:uplift:problem:forbidden"));
            given().auth()
                    .oauth2(token(keys, "another-api", "finance"))
                    .get("/api/samples/finance")
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(token(keys(), "uplift-api", "finance"))
                    .get("/api/samples/finance")
                    .then()
                    .statusCode(401);
        } finally {
            keycloak.stop(0);
        }

        // and when it goes again, the keys at hand are enough
        given().auth().oauth2(token).get("/api/samples/finance").then().statusCode(200);
        // and its absence shows in the group of neighbours, and takes nobody out
        given().get(health + "/group/neighbours").then().statusCode(503);
        given().get(health + "/ready").then().statusCode(200);
        given().get(health).then().statusCode(200);
    }

    private HttpServer start(KeyPair keys) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress("localhost", URI.create(issuer).getPort()), 0);
        server.createContext(
                "/realms/uplift/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",
                 "authorization_endpoint":"%1$s/auth"}""".formatted(issuer)));
        server.createContext(
                "/realms/uplift/certs",
                exchange -> answer(
                        exchange, """
                {"keys":[{"kid":"one","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"AQAB"}]}""".formatted(encode(unsigned(((RSAPublicKey) keys.getPublic()).getModulus())))));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private String token(KeyPair keys, String audience, String role) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var payload = """
                {"iss":"%s","aud":"%s","sub":"someone","iat":%d,"exp":%d,"realm_access":{"roles":["%s"]}}""".formatted(issuer, audience, now, now + 300, role);
        var signed = encode("{\"alg\":\"RS256\",\"kid\":\"one\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + encode(payload.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encode(signature.sign());
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keycloak is expected where nobody listens yet. */
    public static class NobodyAtHome implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var issuer = "http://localhost:" + freePort() + "/realms/uplift";
            return Map.of(
                    "quarkus.oidc.auth-server-url", issuer,
                    "quarkus.oidc.token.issuer", issuer,
                    "quarkus.oidc.public-key", "");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
