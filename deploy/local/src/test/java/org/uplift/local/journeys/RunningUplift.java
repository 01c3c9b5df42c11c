package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.uplift.local.PortPlan;

/** What {@code make run} starts once all is built, as a process of its own. */
final class RunningUplift implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final Path output;
    private final Process process;

    private RunningUplift(Path folder, Path output, Process process) {
        this.folder = folder;
        this.output = output;
        this.process = process;
    }

    static RunningUplift begin(Path folder, PortPlan ports) {
        Path output = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Trust.root().resolve("deploy/local/scripts/run").toString(),
                        "deploy/local",
                        "org.uplift.local.Uplift")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(ports.environment());
        builder.environment().remove("UPLIFT_PORT");
        builder.environment().put("UPLIFT_FOLDER", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Files.createDirectories(folder);
            return new RunningUplift(folder, output, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitOutput(String expression) {
        await(expression)
                .atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive()).as(output()).isTrue())
                .until(() -> output().lines().anyMatch(line -> line.matches(".*" + expression + ".*")));
    }

    /** SIGKILL, to the child of that name. */
    void kill(String child) {
        assertThat(this.child(child).map(ProcessHandle::destroyForcibly))
                .as(child)
                .contains(true);
    }

    /** The exit code, once it has ended by itself. */
    int ended() {
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended").isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The names of the children that live. */
    List<String> children() {
        try (Stream<Path> parts = Files.list(folder.resolve("data"))) {
            return parts.filter(Files::isDirectory)
                    .map(part -> part.getFileName().toString())
                    .filter(name -> child(name).isPresent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every child's pid is noted beside its data. */
    private Optional<ProcessHandle> child(String name) {
        try (Stream<Path> files = Files.list(folder.resolve("data").resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(RunningUplift::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .filter(ProcessHandle::isAlive)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip().split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
