package org.uplift.platform.testing.servers;

/**
 * A server that listens on one port and keeps its data while it is away. A container can stand behind this as well as
 * a process.
 */
public interface Server extends AutoCloseable {

    /** What a person calls it, for messages. */
    String name();

    int port();

    /** Starts on the data and the port it had before, and returns when it answers. */
    void start();

    /** Stops in good order; the data stays. */
    void stop();

    /** Ends it as a power cut would (SIGKILL); the data stays. */
    void kill();

    /** Stops its clock (SIGSTOP): it keeps its connections and answers nothing, until {@link #thaw}. */
    void freeze();

    /** Lets it go on as if no time had passed. */
    void thaw();

    boolean running();

    /** Why it is not running, when nobody stopped it: what an operator should know. */
    default ServerException died() {
        return new ServerException(name() + " stopped by itself.");
    }

    default void restart() {
        stop();
        start();
    }

    @Override
    default void close() {
        stop();
    }
}
