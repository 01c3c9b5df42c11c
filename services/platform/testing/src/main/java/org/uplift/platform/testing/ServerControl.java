package org.uplift.platform.testing;

/** What can be done to a server from any class loader, by the JVM's own register of managed beans. */
public interface ServerControl {

    void start();

    void stop();

    void kill();

    void freeze();

    void thaw();

    boolean isRunning();
}
