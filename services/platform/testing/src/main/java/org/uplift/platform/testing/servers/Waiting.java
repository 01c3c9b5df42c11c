package org.uplift.platform.testing.servers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a child to answer, and notices at once when it ends instead. */
public final class Waiting {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(300).toNanos();

    private Waiting() {}

    public static void until(String name, Child child, Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.running()) {
                throw child.died();
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                child.kill();
                throw new ServerException(name + " did not answer within " + patience.toSeconds() + " seconds.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
