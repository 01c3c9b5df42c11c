package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code make deploy-test}: each image is started by a container engine with exactly the environment, security, mounts and
 * limits that the chart renders, until it is ready by the rendered probe. Databases are there, by the name and over TLS as
 * CloudNativePG's would be; brokers and Keycloak are not, which takes no process out that has once read what access goes by.
 */
@EnabledIfEnvironmentVariable(named = "UPLIFT_DEPLOY_TEST", matches = "true")
class RenderedStartIT {

    private static final List<String> SERVICES =
            List.of("schools", "codesign", "interventions", "finance", "reporting");

    @TempDir
    private Path folder;

    @Test
    void everyImageRunsWithWhatIsRenderedAndNoMore() throws Exception {
        // given
        Path values = Files.writeString(
                folder.resolve("images.yaml"), "global: {images: {registry: localhost, tag: \"" + tag() + "\"}}");
        var documents = Charts.copy().render(Charts.UPLIFT.resolve("examples/operators.yaml"), values);
        var secrets = secrets();
        try (var engine = new Engine("uplift-rendered")) {
            startPostgres(engine, secrets);

            // when
            for (String service : SERVICES) {
                engine.run("uplift-" + service + "-migration", pod(documents, "Job", service + "-migration"), secrets);
                noteFirstCopy(engine, service, secrets);
            }
            var figures = new ArrayList<String>();
            var processes = new ArrayList<>(SERVICES);
            processes.addAll(List.of("portal", "gateway"));
            for (String process : processes) {
                JsonNode pod = pod(documents, "Deployment", process);
                long begin = System.nanoTime();
                engine.start("uplift-" + process, pod, secrets);
                waitUntilReady(engine, "uplift-" + process, pod.at("/containers/0/readinessProbe/httpGet"));
                long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                figures.add("%-14s ready after %4.1f s, %d MB resident"
                        .formatted(process, millis / 1000.0, engine.resident("uplift-" + process)));
            }

            // then
            String tested = engine.run(
                    "uplift-test", documents.named("Pod", "uplift-test").path("spec"), secrets);
            assertThat(tested.lines())
                    .hasSize(9)
                    .allMatch(line -> line.endsWith(" 200") || line.equals("http://uplift-gateway:8080/ 307"));
            for (String service : SERVICES) {
                assertThat(engine.log("uplift-" + service))
                        .as("the job has migrated already")
                        .doesNotContain("Migrating schema");
            }
            for (String process : processes) {
                assertThat(engine.running("uplift-" + process)).as(process).isTrue();
                engine.stop("uplift-" + process);
            }
            figures.forEach(System.out::println);
        }
    }

    private static String tag() {
        return System.getenv().getOrDefault("TAG", "1.0");
    }

    private static JsonNode pod(Documents documents, String kind, String name) {
        return documents.named(kind, "uplift-" + name).at("/spec/template/spec");
    }

    private static void waitUntilReady(Engine engine, String name, JsonNode probe) {
        var address = URI.create(
                "http://" + engine.address(name) + ":9000" + probe.path("path").asText());
        assertThat(probe.path("port").asText()).isEqualTo("management");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            await(name)
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast(() -> assertThat(engine.running(name))
                            .as(() -> name + " ended: " + engine.log(name))
                            .isTrue())
                    .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    /** As the page on installing says they are made, and as Strimzi makes its own. */
    private Map<String, String> secrets() throws Exception {
        var secrets = new HashMap<String, String>();
        for (String key :
                List.of("cursor-secret", "session-secret", "form-secret", "client-secret", "sign-ins-secret")) {
            secrets.put("uplift/" + key, "a-secret-of-this-test-and-no-other-" + key);
        }
        for (String service : SERVICES) {
            secrets.put("uplift-database-" + service + "/username", service);
            secrets.put("uplift-database-" + service + "/password", "password-of-" + service);
        }
        var users = new ArrayList<>(SERVICES);
        users.add("portal");
        for (String user : users) {
            secrets.put(
                    "uplift-" + user + "/sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"uplift-" + user
                            + "\" password=\"password\";");
        }
        secrets.put("uplift-kafka-cluster-ca-cert/ca.crt", certificate());
        return secrets;
    }

    private void startPostgres(Engine engine, Map<String, String> secrets) throws Exception {
        Path begin = Files.createDirectories(folder.resolve("begin"));
        var statements = new StringBuilder();
        for (String service : SERVICES) {
            statements.append("create role %s login password '%s';\n\ncreate database %s owner %s;\n\n"
                    .formatted(service, secrets.get("uplift-database-" + service + "/password"), service, service));
        }
        Files.writeString(begin.resolve("databases.sql"), statements);
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(keys.resolve("server.crt"), certificate());
        Path key = Files.writeString(keys.resolve("server.key"), privateKey());
        // The server's user reads them, and no other may.
        Files.setAttribute(key, "unix:uid", 10002);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        engine.start(
                "uplift-database-rw",
                List.of(
                        // Where nobody listens: the names are there, as those of Services without pods
                        "--network-alias",
                        "uplift-kafka-kafka-bootstrap",
                        "--network-alias",
                        "uplift-keycloak-service",
                        "--env",
                        "POSTGRES_PASSWORD=password-of-postgres",
                        "--volume",
                        begin + ":/docker-entrypoint-initdb.d:ro",
                        "--volume",
                        keys + ":/keys:ro"),
                "localhost/uplift/postgres:18",
                "-c",
                "ssl=on",
                "-c",
                "ssl_cert_file=/keys/server.crt",
                "-c",
                "ssl_key_file=/keys/server.key");
    }

    /** As a service notes that it has read people, posts and schools to their end: none becomes ready before. */
    private static void noteFirstCopy(Engine engine, String service, Map<String, String> secrets) throws SQLException {
        String url = "jdbc:postgresql://" + engine.address("uplift-database-rw") + "/" + service;
        try (var connection = DriverManager.getConnection(
                        url, service, secrets.get("uplift-database-" + service + "/password"));
                var insert = connection.createStatement()) {
            insert.executeUpdate("insert into access_first_copy (whole_at) values (now())");
        }
    }

    private KeyStore keys() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("store.p12");
        if (!Files.exists(store)) {
            int made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=uplift-database-rw",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "changeit",
                            "-keystore",
                            store.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(made).isZero();
        }
        return KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    }

    private String certificate() throws Exception {
        return pem("CERTIFICATE", keys().getCertificate("server").getEncoded());
    }

    private String privateKey() throws Exception {
        return pem(
                "PRIVATE KEY", keys().getKey("server", "changeit".toCharArray()).getEncoded());
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
