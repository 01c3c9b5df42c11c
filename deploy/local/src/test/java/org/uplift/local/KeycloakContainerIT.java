package org.uplift.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Keycloak with our pages and our realm, as a container beside its PostgreSQL, both by Testcontainers. */
@EnabledIfEnvironmentVariable(named = "UPLIFT_TEST_SERVERS", matches = "containers")
class KeycloakContainerIT {

    private static final String PUBLIC = "https://sign-in.example.org";
    private static final String PORTAL = "https://uplift.example.org";
    private static final String REALM = "/realms/uplift";
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Network NETWORK = Network.newNetwork();

    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer(
                    image("UPLIFT_TEST_POSTGRES_IMAGE", "localhost/uplift/postgres:18")
                            .asCompatibleSubstituteFor("postgres"))
            .withNetwork(NETWORK)
            .withNetworkAliases("postgres")
            .withDatabaseName("keycloak")
            .withCommand("postgres");

    private static final GenericContainer<?> KEYCLOAK = new GenericContainer<>(
                    image("UPLIFT_TEST_KEYCLOAK_IMAGE", "localhost/uplift/keycloak:1.0"))
            .withNetwork(NETWORK)
            .dependsOn(POSTGRES)
            .withExposedPorts(HTTP, MANAGEMENT)
            .waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT).withStartupTimeout(PATIENCE));

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        // Ours says once that it is ready, the official one twice, as it starts again after its first.
        POSTGRES.waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
        var settings = Map.of(
                "UPLIFT_PUBLIC_URL",
                PORTAL,
                "UPLIFT_PORTAL_ADDRESS",
                PORTAL,
                "UPLIFT_SIGN_INS_SECRET",
                "of-this-test",
                "UPLIFT_SECOND_STEP",
                "nobody");
        KEYCLOAK.withEnv(Map.of(
                        "KC_DB_URL", "jdbc:postgresql://postgres:5432/keycloak",
                        "KC_DB_USERNAME", POSTGRES.getUsername(),
                        "KC_DB_PASSWORD", POSTGRES.getPassword(),
                        "KC_CACHE", "local",
                        "KC_HTTP_ENABLED", "true",
                        "KC_HOSTNAME", PUBLIC,
                        "KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"))
                .withCopyToContainer(
                        Transferable.of(Realm.demonstration(Uplift.root(), settings)),
                        "/opt/keycloak/data/import/uplift-realm.json");
        KEYCLOAK.start();
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.stop();
        POSTGRES.stop();
        NETWORK.close();
    }

    @Test
    void tokensNameThePublicAddressThoughAnotherIsAsked() throws Exception {
        // when
        var described = JSON.readTree(get(REALM + "/.well-known/openid-configuration"));
        var token = claims(password("executive"));

        // then
        assertThat(described.path("issuer").asText()).isEqualTo(PUBLIC + REALM);
        assertThat(described.path("token_endpoint").asText()).startsWith(inside());
        assertThat(token.path("iss").asText()).isEqualTo(PUBLIC + REALM);
        assertThat(token.path("preferred_username").asText()).isEqualTo("executive");
    }

    @Test
    void peopleSignInOnOurPages() throws Exception {
        // when
        var page = get(REALM + "/protocol/openid-connect/auth?client_id=uplift-portal&response_type=code&scope=openid"
                + "&redirect_uri=" + PORTAL + "/signed-in&code_challenge_method=S256&code_challenge=" + "a".repeat(43));

        // then
        assertThat(page).contains("/js/uplift.js").contains("name=\"password\"");
    }

    private static DockerImageName image(String variable, String own) {
        return DockerImageName.parse(System.getenv().getOrDefault(variable, own));
    }

    private static String inside() {
        return "http://" + KEYCLOAK.getHost() + ":" + KEYCLOAK.getMappedPort(HTTP);
    }

    private String get(String path) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(URI.create(inside() + path)));
    }

    private JsonNode password(String user) throws IOException, InterruptedException {
        var form = String.join(
                "&",
                List.of("grant_type=password", "client_id=uplift-cli", "username=" + user, "password=uplift-local"));
        return JSON.readTree(
                answered(HttpRequest.newBuilder(URI.create(inside() + REALM + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))));
    }

    private String answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode claims(JsonNode answer) throws IOException {
        var body = answer.path("access_token").asText().split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(body));
    }
}
