package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Debian's Prometheus as a child process, on 127.0.0.1: it reads what it is told every second and judges by rules. */
public final class PrometheusServer extends ProcessServer {

    private final Path program;
    private final Path folder;
    private final Path log;
    private final Path rules;
    private final Map<String, List<Integer>> ports;

    /**
     * @param program as of {@link DebianPackage}
     * @param rules a file of rules
     * @param ports where each service serves its metrics, by what the label {@code service} is to say
     */
    public PrometheusServer(
            Path program, Path folder, int port, Path log, Path rules, Map<String, List<Integer>> ports) {
        super("Prometheus", port, Duration.ofMinutes(1));
        this.program = program;
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.rules = rules.toAbsolutePath();
        this.ports = Map.copyOf(ports);
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    protected Command command() {
        Path settings = folder.resolve("prometheus.yml");
        try {
            Files.createDirectories(folder);
            Files.writeString(settings, settings());
        } catch (IOException e) {
            throw new ServerException("Prometheus cannot write to " + folder + ": " + e.getMessage(), e);
        }
        return Command.of(
                name(),
                List.of(
                        program.toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port()),
                folder,
                log);
    }

    @Override
    protected boolean answers() {
        return Health.isReady(port(), "/-/ready");
    }

    private String settings() {
        return """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: uplift
                    metrics_path: /q/metrics
                    static_configs:
                %s
                """.formatted(
                        rules,
                        ports.entrySet().stream()
                                .map(service -> "      - {targets: [%s], labels: {service: %s}}"
                                        .formatted(
                                                service.getValue().stream()
                                                        .map(port -> "'127.0.0.1:" + port + "'")
                                                        .collect(Collectors.joining(", ")),
                                                service.getKey()))
                                .collect(Collectors.joining("\n")));
    }
}
