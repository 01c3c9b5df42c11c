package org.uplift.platform.testing;

import java.util.function.BooleanSupplier;
import org.uplift.platform.testing.servers.Server;

/** A server started by another class loader's copy of these classes, reached through types the JDK loads. */
record SharedServer(String key, String name, int port) implements Server {

    static void share(String key, Server server) {
        var properties = System.getProperties();
        properties.put(key + ".start", (Runnable) server::start);
        properties.put(key + ".stop", (Runnable) server::stop);
        properties.put(key + ".kill", (Runnable) server::kill);
        properties.put(key + ".running", (BooleanSupplier) server::running);
    }

    static Server shared(String key, String name, int port) {
        return new SharedServer(key, name, port);
    }

    @Override
    public void start() {
        run("start");
    }

    @Override
    public void stop() {
        run("stop");
    }

    @Override
    public void kill() {
        run("kill");
    }

    @Override
    public boolean running() {
        return System.getProperties().get(key + ".running") instanceof BooleanSupplier running
                && running.getAsBoolean();
    }

    private void run(String action) {
        if (!(System.getProperties().get(key + "." + action) instanceof Runnable runnable)) {
            throw new IllegalStateException(name + " was never started");
        }
        runnable.run();
    }
}
