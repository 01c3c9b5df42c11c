package org.uplift.local;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.ServerException;

/** Which port everything listens on, by the name of the environment variable that can change it. */
public final class PortPlan {

    public static final String POSTGRES = "UPLIFT_POSTGRES_PORT";
    public static final String KAFKA = "UPLIFT_KAFKA_PORT";
    static final String KAFKA_CONTROLLER = "UPLIFT_KAFKA_CONTROLLER_PORT";
    public static final String KEYCLOAK = "UPLIFT_KEYCLOAK_PORT";
    public static final String KEYCLOAK_MANAGEMENT = "UPLIFT_KEYCLOAK_MANAGEMENT_PORT";

    private final Map<String, Integer> ports;

    private PortPlan(Map<String, Integer> ports) {
        this.ports = ports;
    }

    /** The ports of the documentation, each changeable by its variable; the gateway's is also {@code UPLIFT_PORT}. */
    public static PortPlan from(Map<String, String> environment) {
        Map<String, Integer> ports = new LinkedHashMap<>(usual());
        ports.replaceAll((variable, usual) -> chosen(environment, variable, usual));
        ports.computeIfPresent(http(Service.GATEWAY), (variable, port) -> chosen(environment, "UPLIFT_PORT", port));
        return new PortPlan(ports);
    }

    /** Ports nobody uses, so that several platforms can run side by side. */
    public static PortPlan free() {
        Map<String, Integer> ports = new LinkedHashMap<>(usual());
        ports.replaceAll((variable, usual) -> Ports.free());
        return new PortPlan(ports);
    }

    /** The variables that make another process use these ports. */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        ports.forEach((variable, port) -> variables.put(variable, Integer.toString(port)));
        return variables;
    }

    public int of(String variable) {
        Integer port = ports.get(variable);
        if (port == null) {
            throw new IllegalArgumentException("no port is called " + variable);
        }
        return port;
    }

    public int of(Service service) {
        return of(http(service));
    }

    public int management(Service service) {
        return of(management(service.name()));
    }

    /** Of the services, only those that are to be started need theirs. */
    void requireFree(Set<Service> started) {
        Map<String, Integer> needed = new LinkedHashMap<>(ports);
        EnumSet.allOf(Service.class).stream()
                .filter(service -> !started.contains(service))
                .forEach(absent -> {
                    needed.remove(http(absent));
                    needed.remove(management(absent.name()));
                });
        needed.forEach((variable, port) -> {
            if (!Ports.isFree(port)) {
                throw new ServerException("Port " + port + ", wanted for " + words(variable)
                        + ", is in use by another program. Stop that program, or choose another port: " + variable
                        + "=" + (port + 10_000) + " make run");
            }
        });
    }

    private static Map<String, Integer> usual() {
        Map<String, Integer> usual = new LinkedHashMap<>();
        usual.put(POSTGRES, 8432);
        usual.put(KAFKA, 8092);
        usual.put(KAFKA_CONTROLLER, 8093);
        usual.put(KEYCLOAK, 8180);
        usual.put(KEYCLOAK_MANAGEMENT, 9180);
        for (Service service : Service.values()) {
            usual.put(http(service), service.defaultPort());
            usual.put(management(service.name()), service.defaultManagementPort());
        }
        return usual;
    }

    private static int chosen(Map<String, String> environment, String variable, int usual) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return usual;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new ServerException(variable + " is " + value + ", which is not a port: give a number to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static String http(Service service) {
        return "UPLIFT_" + service.name() + "_PORT";
    }

    private static String management(String name) {
        return "UPLIFT_" + name + "_MANAGEMENT_PORT";
    }

    private static String words(String variable) {
        return variable.replace("UPLIFT_", "")
                .replace("_PORT", "")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .replace("postgres", "PostgreSQL")
                .replace("kafka", "Kafka")
                .replace("keycloak", "Keycloak");
    }
}
