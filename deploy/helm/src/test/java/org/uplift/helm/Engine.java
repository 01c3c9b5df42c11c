package org.uplift.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Podman, which runs a rendered container with exactly what the rendering gives it. */
final class Engine implements AutoCloseable {

    private final String network;
    private final Set<String> started = new TreeSet<>();

    Engine(String network) {
        this.network = network;
        podman(List.of("network", "create", network));
    }

    /** Starts an image that no chart tells of, such as a server's. */
    void start(String name, List<String> options, String image, String... arguments) {
        var command = new ArrayList<>(List.of("run", "--detach", "--name", name, "--network", network));
        command.addAll(options);
        command.add(image);
        command.addAll(List.of(arguments));
        started.add(name);
        podman(command);
    }

    /**
     * Starts the only container of a pod.
     *
     * @param pod a pod's specification, as rendered
     * @param secrets what stands in the Secrets it names, each as {@code name/key}
     */
    void start(String name, JsonNode pod, Map<String, String> secrets) {
        started.add(name);
        podman(command(name, pod, secrets, "--detach"));
    }

    /** Runs the only container of a pod to its end, and returns what it said; throws where it failed. */
    String run(String name, JsonNode pod, Map<String, String> secrets) {
        started.add(name);
        return podman(command(name, pod, secrets, "--rm"));
    }

    private List<String> command(String name, JsonNode pod, Map<String, String> secrets, String how) {
        JsonNode container = pod.at("/containers/0");
        var command = new ArrayList<>(List.of("run", how, "--name", name, "--network", network));
        security(pod.path("securityContext"), container.path("securityContext"), command);
        limits(container.at("/resources/limits"), command);
        for (JsonNode mount : container.path("volumeMounts")) {
            String size = Documents.each(pod.path("volumes"))
                    .filter(volume -> volume.path("name").equals(mount.path("name")))
                    .findFirst()
                    .orElseThrow()
                    .at("/emptyDir/sizeLimit")
                    .asText();
            command.addAll(List.of("--tmpfs", mount.path("mountPath").asText() + ":mode=1777,size=" + bytes(size)));
        }
        for (JsonNode variable : container.path("env")) {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            String value = secret.isMissingNode()
                    ? variable.path("value").asText()
                    : secrets.get(secret.path("name").asText() + "/"
                            + secret.path("key").asText());
            if (value == null) {
                throw new AssertionError("no Secret for " + variable);
            }
            command.addAll(List.of("--env", variable.path("name").asText() + "=" + value));
        }
        var words =
                Documents.each(container.path("command")).map(JsonNode::asText).toList();
        if (!words.isEmpty()) {
            command.addAll(List.of("--entrypoint", json(words)));
        }
        command.add(container.path("image").asText());
        return command;
    }

    private static void security(JsonNode pod, JsonNode container, List<String> command) {
        command.addAll(List.of(
                "--user",
                pod.path("runAsUser").asText() + ":" + pod.path("runAsGroup").asText(),
                // Podman's own temporary folders would hide what Kubernetes does not have
                "--read-only=" + container.path("readOnlyRootFilesystem").asText(),
                "--read-only-tmpfs=false",
                "--cap-drop",
                container.at("/capabilities/drop/0").asText()));
        if (!container.path("allowPrivilegeEscalation").asBoolean(true)) {
            command.addAll(List.of("--security-opt", "no-new-privileges"));
        }
    }

    private static void limits(JsonNode limits, List<String> command) {
        String memory = Long.toString(bytes(limits.path("memory").asText()));
        command.addAll(List.of("--memory", memory, "--memory-swap", memory));
        if (limits.has("cpu")) {
            command.addAll(List.of("--cpus", limits.path("cpu").asText()));
        }
    }

    private static long bytes(String quantity) {
        if (!quantity.endsWith("Mi")) {
            throw new IllegalArgumentException("not counted in Mi: " + quantity);
        }
        return Long.parseLong(quantity.substring(0, quantity.length() - 2)) << 20;
    }

    String address(String name) {
        return inspect(name, "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
    }

    boolean running(String name) {
        return inspect(name, "{{.State.Running}}").equals("true");
    }

    /** What the process has in memory, in MB. */
    long resident(String name) throws IOException {
        Path status = Path.of("/proc", inspect(name, "{{.State.Pid}}"), "status");
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    String log(String name) {
        return podman(List.of("logs", name));
    }

    void stop(String name) {
        podman(List.of("stop", "--time", "15", name));
    }

    private String inspect(String name, String format) {
        return podman(List.of("inspect", "--format", format, name));
    }

    @Override
    public void close() {
        for (String name : started) {
            podman(List.of("rm", "--force", "--ignore", "--volumes", "--time", "15", name));
        }
        podman(List.of("network", "rm", network));
    }

    private static String podman(List<String> arguments) {
        var command = new ArrayList<>(List.of("podman"));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            if (!Files.isDirectory(Path.of("/run/systemd/system"))) {
                builder.environment()
                        .putIfAbsent(
                                "CONTAINERS_CONF",
                                Charts.ROOT
                                        .resolve("deploy/images/containers.conf")
                                        .toString());
            }
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError("podman " + arguments.subList(0, Math.min(5, arguments.size())) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String json(List<String> words) {
        try {
            return new ObjectMapper().writeValueAsString(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
