package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child process that does not outlive this JVM: a shutdown hook ends it when the JVM ends in good order, the kernel's
 * parent-death signal when the JVM is killed, and where that is missing the pid file lets the next start end it.
 */
public final class Child {

    private static final Deque<Child> LIVE = new ConcurrentLinkedDeque<>();

    private static final Deque<Runnable> BEFORE_SHUTDOWN = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Child::stopAll));
    }

    private final Command command;
    private final Process process;
    private final Log log;

    private Child(Command command, Process process, Log log) {
        this.command = command;
        this.process = process;
        this.log = log;
    }

    /** Runs the action when the JVM ends, before the children still alive are stopped. */
    public static void beforeShutdown(Runnable action) {
        BEFORE_SHUTDOWN.add(action);
    }

    public static Child start(Command command) {
        try {
            Files.createDirectories(command.folder());
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            PidFile pidFile = new PidFile(command.folder(), command.name());
            pidFile.endLeftover();
            ProcessBuilder builder = new ProcessBuilder(withGuards(command.arguments()))
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            Log log = Log.from(command.log());
            Child child = new Child(command, Spawner.start(builder), log);
            LIVE.addFirst(child);
            pidFile.write(child.process.toHandle());
            return child;
        } catch (IOException e) {
            throw new ServerException(command.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    public boolean running() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** The exit code; only once it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Runs the action when the process has ended, for whatever reason. */
    public void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Asks it to end, waits, and kills it when it does not. */
    public void stop() {
        signal();
        await();
    }

    /** SIGKILL to it and to everything it started. */
    public void kill() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            for (ProcessHandle member : family) {
                member.onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new ServerException(command.name() + " survived SIGKILL", e);
        } finally {
            LIVE.remove(this);
        }
    }

    /** Sends a signal, by its name without SIG, to it and to everything it started. */
    void signal(String name) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .forEach(member -> Programs.run(List.of("sh", "-c", "kill -" + name + " " + member.pid())));
    }

    /** What is wrong with a process that should be running: its exit code and the last line it wrote. */
    public ServerException died() {
        int code = process.isAlive() ? 0 : process.exitValue();
        String cause = code == 137
                ? "It was killed from outside, most often because the machine ran out of memory."
                : "Its log says: \"" + log.telling() + "\"";
        return new ServerException(command.name() + " stopped by itself (exit code " + code + "). " + cause + " See "
                + command.log() + ".");
    }

    private void signal() {
        if (process.isAlive()) {
            Programs.run(List.of("sh", "-c", "kill -" + command.stopSignal() + " " + process.pid()));
        }
    }

    private void await() {
        try {
            if (!process.waitFor(command.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        } finally {
            LIVE.remove(this);
        }
    }

    /** Own session, so that Ctrl-C reaches this JVM alone and it decides the order; death with the parent. */
    private static List<String> withGuards(List<String> arguments) {
        List<String> all = new ArrayList<>();
        Programs.find("setsid").ifPresent(path -> all.add(path.toString()));
        List<String> guard = diesWithParent("KILL");
        if (!arguments.contains("--pdeathsig")) {
            all.addAll(guard);
        }
        all.addAll(arguments);
        return all;
    }

    /** The prefix that makes the kernel send the signal to the program when its parent dies; empty if unknown here. */
    static List<String> diesWithParent(String signal) {
        return Programs.find("setpriv")
                .filter(path -> Programs.run(List.of(path.toString(), "--pdeathsig", "KILL", "true"))
                        .ok())
                .map(path -> List.of(path.toString(), "--pdeathsig", signal))
                .orElse(List.of());
    }

    private static void stopAll() {
        BEFORE_SHUTDOWN.forEach(Runnable::run);
        List<Child> children = List.copyOf(LIVE);
        children.forEach(Child::signal);
        children.forEach(Child::await);
    }
}
