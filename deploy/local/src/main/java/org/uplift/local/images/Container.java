package org.uplift.local.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;

/** One service of {@code compose.yaml} as a container. */
public final class Container implements Server {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Podman podman;
    private final String network;
    private final ComposeFile.Part part;
    private final String id;
    private final int port;
    private final Map<Integer, Integer> published;
    private final BooleanSupplier answers;

    /**
     * @param number 1, or 2 where there are two of it
     * @param port of this machine, by which it is reached from outside the network
     * @param published further ports of this machine, by the container's own
     */
    Container(
            Podman podman,
            String network,
            ComposeFile.Part part,
            int number,
            int port,
            Map<Integer, Integer> published,
            BooleanSupplier answers) {
        this.podman = podman;
        this.network = network;
        this.part = part;
        this.id = network + "-" + part.name() + (number == 1 ? "" : "-" + number);
        this.port = port;
        this.published = Map.copyOf(published);
        this.answers = answers;
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public int port() {
        return port;
    }

    /** What podman calls it. */
    public String id() {
        return id;
    }

    /** The container that is there already goes on; otherwise one is made. Returns when it answers. */
    @Override
    public void start() {
        if (podman.succeeds("container", "exists", id)) {
            podman.run("start", id);
        } else {
            podman.run(command());
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers.getAsBoolean()) {
            if (!running()) {
                throw died();
            }
            if (System.nanoTime() > deadline) {
                throw new ServerException(name() + " did not answer within " + PATIENCE + ". Its log: " + told());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Override
    public void stop() {
        podman.run("stop", "--ignore", "--time", "30", id);
    }

    @Override
    public void kill() {
        podman.run("kill", id);
        podman.run("wait", id);
    }

    @Override
    public void freeze() {
        podman.run("pause", id);
    }

    @Override
    public void thaw() {
        podman.run("unpause", id);
    }

    /** Takes it off the network, as a cable that is pulled: nobody is told, connections hang. Only root can. */
    public void cutOff() {
        cable("down");
    }

    /** Puts it back on the network, where connections that were open go on. */
    public void rejoin() {
        cable("up");
    }

    private void cable(String state) {
        String pid = podman.run("inspect", id, "--format", "{{.State.Pid}}");
        try {
            int code = new ProcessBuilder("nsenter", "--target", pid, "--net", "ip", "link", "set", "eth0", state)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new ServerException("The network of " + name() + " cannot be set " + state);
            }
        } catch (IOException e) {
            throw new ServerException("Cutting a container off needs nsenter and ip (util-linux, iproute2)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted", e);
        }
    }

    @Override
    public boolean running() {
        return podman.succeeds("container", "exists", id)
                && podman.run("inspect", id, "--format", "{{.State.Running}}").equals("true");
    }

    @Override
    public ServerException died() {
        return new ServerException(name() + " stopped by itself. Its log: " + told());
    }

    /** Resident memory of its first process, in MB. */
    public long resident() {
        String pid = podman.run("inspect", id, "--format", "{{.State.Pid}}");
        try (var lines = Files.lines(Path.of("/proc", pid, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        return podman.run("logs", id);
    }

    /** Takes the container away; what it keeps in volumes stays. */
    void remove() {
        podman.run("rm", "--force", "--ignore", "--time", "30", id);
    }

    private String told() {
        List<String> lines = podman.run("logs", "--tail", "5", id).lines().toList();
        return lines.isEmpty() ? "nothing" : String.join("\n", lines);
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of("run", "--detach", "--name", id, "--network", network));
        command.addAll(List.of("--network-alias", part.name()));
        command.add("--read-only=" + part.readOnly());
        // Podman's own temporary folders would hide what the file does not give.
        command.add("--read-only-tmpfs=false");
        option(command, "--user", part.user());
        option(command, "--memory", part.memory());
        option(command, "--memory-swap", part.memory());
        part.droppedCapabilities().forEach(capability -> option(command, "--cap-drop", capability));
        part.security().forEach(option -> option(command, "--security-opt", option));
        part.tmpfs().forEach(mount -> option(command, "--tmpfs", mount));
        part.mounts()
                .forEach(mount -> option(command, "--volume", mount.startsWith("/") ? mount : network + "-" + mount));
        part.environment().forEach((name, value) -> option(command, "--env", name + "=" + value));
        published.forEach((inside, outside) -> option(command, "--publish", "127.0.0.1:" + outside + ":" + inside));
        command.add(part.image());
        command.addAll(part.command());
        return command;
    }

    private static void option(List<String> command, String option, @Nullable String value) {
        if (value != null) {
            command.addAll(List.of(option, value));
        }
    }
}
