package org.uplift.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.uplift.platform.testing.servers.Command;
import org.uplift.platform.testing.servers.Health;
import org.uplift.platform.testing.servers.JavaProgram;
import org.uplift.platform.testing.servers.ProcessServer;
import org.uplift.platform.testing.servers.ServerException;

/** One of our services as a process that stays under 256 MB resident. */
final class ServiceProcess extends ProcessServer {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final List<String> SMALL = List.of(
            "-Xms24m",
            "-Xmx84m",
            "-Xmn14m",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:MinHeapFreeRatio=10",
            // What start-up freed goes back to the system.
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:MaxMetaspaceSize=144m",
            "-XX:ReservedCodeCacheSize=40m",
            "-XX:MaxDirectMemorySize=32m",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** Every call passes the gateway, whose code is little and soon compiled well; the others compile quickly instead. */
    private static final List<String> COMPILED_WELL = List.of("-XX:TieredStopAtLevel=4");

    private final Path program;
    private final List<String> settings;
    private final Path folder;
    private final Path log;
    private final int managementPort;
    private final Map<String, String> environment;

    /**
     * @param name what its folder and its log are called too: of two processes of one service each has its own
     * @param folder where the data and the logs of everything are
     */
    ServiceProcess(
            Service service,
            String name,
            int port,
            int managementPort,
            Path root,
            Path folder,
            Map<String, String> environment) {
        super(name, port, PATIENCE);
        this.program = service.program(root);
        this.settings = service == Service.GATEWAY
                ? Stream.concat(SMALL.stream(), COMPILED_WELL.stream()).toList()
                : SMALL;
        this.folder = folder.resolve("data").resolve(name);
        this.log = folder.resolve("logs").resolve(name + ".log");
        this.managementPort = managementPort;
        this.environment = new ConcurrentHashMap<>(environment);
    }

    /** What it is told beside, or instead of what it was told before, from its next start. */
    void tell(Map<String, String> settings) {
        environment.putAll(settings);
    }

    String url() {
        return "http://localhost:" + port();
    }

    String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    @Override
    protected Command command() {
        if (!Files.exists(program)) {
            throw new ServerException(
                    name() + " is not built: " + program + " is missing. Run make run, which builds.");
        }
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("QUARKUS_PROFILE", "local");
        variables.put("UPLIFT_HTTP_HOST", "127.0.0.1");
        variables.put("UPLIFT_HTTP_PORT", Integer.toString(port()));
        variables.put("UPLIFT_MANAGEMENT_PORT", Integer.toString(managementPort));
        return Command.of(name(), JavaProgram.arguments(settings, List.of("-jar", program.toString())), folder, log)
                .with(variables)
                .stoppedBy("TERM", Duration.ofSeconds(15));
    }

    @Override
    protected boolean answers() {
        return Health.isReady(managementPort, "/q/health/ready");
    }
}
