package org.uplift.platform.testing.servers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server that runs as a child process of this JVM. */
public abstract class ProcessServer implements Server {

    private final String name;
    private final int port;
    private final Duration patience;
    private volatile @Nullable Child child;

    /**
     * @param patience how long it may take to answer
     */
    protected ProcessServer(String name, int port, Duration patience) {
        this.name = name;
        this.port = port;
        this.patience = patience;
    }

    /** Sets up its data where that is missing, and says how to run it. */
    protected abstract Command command();

    protected abstract boolean answers();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public void start() {
        Child started = Child.start(command());
        child = started;
        Waiting.until(name, started, patience, this::answers);
    }

    @Override
    public final void stop() {
        Child current = child;
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public final void kill() {
        Child current = child;
        if (current != null) {
            current.kill();
        }
    }

    @Override
    public final void freeze() {
        Child current = child;
        if (current != null) {
            current.signal("STOP");
        }
    }

    @Override
    public final void thaw() {
        Child current = child;
        if (current != null) {
            current.signal("CONT");
        }
    }

    @Override
    public final boolean running() {
        Child current = child;
        return current != null && current.running();
    }

    @Override
    public final ServerException died() {
        Child current = child;
        return current == null ? new ServerException(name + " was never started.") : current.died();
    }

    public final long pid() {
        Child current = child;
        if (current == null) {
            throw new IllegalStateException(name + " was never started.");
        }
        return current.pid();
    }
}
