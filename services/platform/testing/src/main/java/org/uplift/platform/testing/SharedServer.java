package org.uplift.platform.testing;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.uplift.platform.testing.servers.Server;

/**
 * A server started by another class loader's copy of these classes, reached through the JVM's register of managed
 * beans. (Not through the system properties: Narayana copies those and cannot bear one that is no text.)
 */
record SharedServer(String key, String name, int port) implements Server {

    private record Control(Server server) implements ServerControl {
        @Override
        public void start() {
            server.start();
        }

        @Override
        public void stop() {
            server.stop();
        }

        @Override
        public void kill() {
            server.kill();
        }

        @Override
        public void freeze() {
            server.freeze();
        }

        @Override
        public void thaw() {
            server.thaw();
        }

        @Override
        public boolean isRunning() {
            return server.running();
        }
    }

    static void share(String key, Server server) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(new Control(server), ServerControl.class), named(key));
        } catch (JMException e) {
            throw new IllegalStateException("The test servers could not be registered", e);
        }
    }

    @Override
    public void start() {
        invoke("start");
    }

    @Override
    public void stop() {
        invoke("stop");
    }

    @Override
    public void kill() {
        invoke("kill");
    }

    @Override
    public void freeze() {
        invoke("freeze");
    }

    @Override
    public void thaw() {
        invoke("thaw");
    }

    @Override
    public boolean running() {
        try {
            return Boolean.TRUE.equals(
                    ManagementFactory.getPlatformMBeanServer().getAttribute(named(key), "Running"));
        } catch (JMException e) {
            throw new IllegalStateException(name + " was never started", e);
        }
    }

    private void invoke(String operation) {
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(named(key), operation, new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException(name + " could not " + operation, e);
        }
    }

    private static ObjectName named(String key) throws JMException {
        return new ObjectName("org.uplift.testing:server=" + key);
    }
}
