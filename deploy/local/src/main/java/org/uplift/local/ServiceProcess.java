package org.uplift.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.servers.Child;
import org.uplift.platform.testing.servers.Command;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;
import org.uplift.platform.testing.servers.Waiting;

/** One of our services as a process that stays under 256 MB resident. */
final class ServiceProcess implements Server {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Service service;
    private final Path program;
    private final Path folder;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;
    private @Nullable Child child;

    ServiceProcess(Service service, Path root, Path data, Path logs, PortPlan ports, Map<String, String> environment) {
        this.service = service;
        this.program = service.program(root);
        this.folder = data.resolve(service.id());
        this.log = logs.resolve(service.id() + ".log");
        this.port = ports.of(service);
        this.managementPort = ports.management(service);
        this.environment = new LinkedHashMap<>(environment);
    }

    @Override
    public String name() {
        return service.id();
    }

    @Override
    public int port() {
        return port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    long pid() {
        Child current = child;
        return current == null ? -1 : current.pid();
    }

    @Override
    public boolean running() {
        Child current = child;
        return current != null && current.running();
    }

    @Override
    public ServerException died() {
        Child current = child;
        return current == null ? new ServerException(name() + " was never started.") : current.died();
    }

    @Override
    public void start() {
        if (!Files.exists(program)) {
            throw new ServerException(
                    name() + " is not built: " + program + " is missing. Run make run, which builds.");
        }
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("QUARKUS_PROFILE", "local");
        variables.put("UPLIFT_HTTP_HOST", "127.0.0.1");
        variables.put("UPLIFT_HTTP_PORT", Integer.toString(port));
        variables.put("UPLIFT_MANAGEMENT_PORT", Integer.toString(managementPort));
        Child started = Child.start(
                Command.of(name(), arguments(), folder, log).with(variables).stoppedBy("TERM", Duration.ofSeconds(15)));
        child = started;
        Waiting.until(name(), started, PATIENCE, this::ready);
    }

    @Override
    public void stop() {
        Child current = child;
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public void kill() {
        Child current = child;
        if (current != null) {
            current.kill();
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(List.of(
                "-Xms24m",
                "-Xmx84m",
                "-Xmn14m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:MinHeapFreeRatio=10",
                // What start-up freed goes back to the system.
                "-XX:TrimNativeHeapInterval=10000",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=144m",
                "-XX:ReservedCodeCacheSize=40m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        arguments.addAll(List.of("-jar", program.toString()));
        return arguments;
    }

    private boolean ready() {
        if (!Ports.answers(managementPort)) {
            return false;
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
