package org.uplift.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.KeycloakServer;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.PostgresServer;
import org.uplift.platform.testing.servers.ServerException;

/** How the parts know each other: folders, ports, addresses and the demonstration's secrets. */
record Installation(Path root, Path folder, PortPlan ports, Optional<PortPlan> seconds) {

    /** How long whoever stops goes on answering, so that everybody notices. */
    private static final String NOTICE = "2s";

    // Every secret of the demonstration starts with "uplift-local"; no service accepts one outside the local profile.
    private static final String SIGN_INS_SECRET = "uplift-local-sign-ins-secret";
    private static final String CLIENT_SECRET = "uplift-local-client-secret-not-for-use";
    private static final String SESSION_SECRET = "uplift-local-session-secret-not-for-use";
    private static final String FORM_SECRET = "uplift-local-form-secret-not-for-use";
    private static final String CURSOR_SECRET = "uplift-local-cursor-secret-not-for-use";

    static String databasePassword(Service service) {
        return "uplift-local-" + service.id();
    }

    String publicUrl() {
        return "http://localhost:" + ports.of(Service.GATEWAY);
    }

    String issuer() {
        return "http://localhost:" + ports.of(PortPlan.KEYCLOAK) + "/realms/uplift";
    }

    PostgresServer postgres(boolean durable) {
        Path data = data("postgres");
        int port = ports.of(PortPlan.POSTGRES);
        return durable
                ? PostgresServer.durable(data, port, log("postgres"))
                : PostgresServer.fast(data, port, log("postgres"));
    }

    KafkaServer kafka() {
        return new KafkaServer(
                data("kafka"), ports.of(PortPlan.KAFKA), ports.of(PortPlan.KAFKA_CONTROLLER), log("kafka"));
    }

    KeycloakServer keycloak(PostgresServer postgres) {
        String realm = Realm.demonstration(
                root,
                Map.of(
                        "UPLIFT_PUBLIC_URL", publicUrl(),
                        "UPLIFT_SIGN_INS_SECRET", SIGN_INS_SECRET,
                        "UPLIFT_PORTAL_ADDRESS", publicUrl(),
                        "UPLIFT_SECOND_STEP", System.getenv().getOrDefault("UPLIFT_SECOND_STEP", "nobody")));
        return new KeycloakServer(
                keycloakZip(),
                data("keycloak"),
                ports.of(PortPlan.KEYCLOAK),
                ports.of(PortPlan.KEYCLOAK_MANAGEMENT),
                log("keycloak"),
                postgres,
                realm);
    }

    void placeThemes() {
        Themes.install(root, data("keycloak").resolve("home"));
    }

    ServiceProcess service(Service service, PostgresServer postgres, KafkaServer kafka) {
        return process(service, service.id(), ports.of(service), ports.management(service), postgres, kafka);
    }

    /**
     * A second process of a service, with the same database and topics, told the same: on the ports the others know of
     * where there are to be two of each, else on ports nobody uses.
     */
    ServiceProcess another(Service service, PostgresServer postgres, KafkaServer kafka) {
        return process(
                service,
                service.id() + "-2",
                seconds.map(plan -> plan.of(service)).orElseGet(Ports::free),
                seconds.map(plan -> plan.management(service)).orElseGet(Ports::free),
                postgres,
                kafka);
    }

    private ServiceProcess process(
            Service service, String name, int port, int managementPort, PostgresServer postgres, KafkaServer kafka) {
        return new ServiceProcess(
                service, name, port, managementPort, root, folder, variables(service, postgres, kafka));
    }

    /** What each is told, and no more: a secret that a process does not have cannot be taken from it. */
    Map<String, String> variables(Service service, PostgresServer postgres, KafkaServer kafka) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("UPLIFT_ISSUER", issuer());
        seconds.ifPresent(two -> variables.put("UPLIFT_SHUTDOWN_DELAY", NOTICE));
        switch (service) {
            case GATEWAY -> {
                putAddresses(variables);
                putAddress(variables, Service.PORTAL);
            }
            case PORTAL -> {
                putAddresses(variables);
                variables.put("UPLIFT_PUBLIC_URL", publicUrl());
                variables.put("UPLIFT_KAFKA", kafka.bootstrap());
                variables.put("UPLIFT_CLIENT_SECRET", CLIENT_SECRET);
                variables.put("UPLIFT_SESSION_SECRET", SESSION_SECRET);
                variables.put("UPLIFT_FORM_SECRET", FORM_SECRET);
            }
            case SCHOOLS, CODESIGN, INTERVENTIONS, FINANCE, REPORTING -> {
                variables.put("UPLIFT_CURSOR_SECRET", CURSOR_SECRET);
                variables.put("UPLIFT_KAFKA", kafka.bootstrap());
                variables.put("UPLIFT_DATABASE_URL", postgres.jdbcUrl(service.id()));
                variables.put("UPLIFT_DATABASE_USERNAME", service.id());
                variables.put("UPLIFT_DATABASE_PASSWORD", databasePassword(service));
                if (service == Service.SCHOOLS) {
                    variables.put("UPLIFT_SIGN_INS_SECRET", SIGN_INS_SECRET);
                }
            }
        }
        return variables;
    }

    private void putAddresses(Map<String, String> variables) {
        Arrays.stream(Service.values()).filter(Service::hasDatabase).forEach(of -> putAddress(variables, of));
    }

    private void putAddress(Map<String, String> variables, Service of) {
        var first = "http://localhost:" + ports.of(of);
        variables.put(
                "UPLIFT_" + of.name() + "_URL",
                seconds.map(plan -> first + ",http://localhost:" + plan.of(of)).orElse(first));
    }

    private Path data(String part) {
        return folder.resolve("data").resolve(part);
    }

    private Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    private static Path keycloakZip() {
        try (InputStream path = Installation.class.getClassLoader().getResourceAsStream("uplift/keycloak.path")) {
            if (path == null) {
                throw new ServerException("Where Keycloak's zip is has not been noted. Build with Maven first.");
            }
            return Path.of(new String(path.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new ServerException("Where Keycloak's zip is cannot be read.", e);
        }
    }
}
