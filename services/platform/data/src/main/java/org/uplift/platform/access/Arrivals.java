package org.uplift.platform.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Waits for what an event is about to bring, holding no connection, and never with so many that others find no thread. */
@ApplicationScoped
public class Arrivals {

    /** A quarter of the threads that answer requests ({@code quarkus.thread-pool.max-threads}). */
    static final int AT_ONCE = 6;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * Whether it came before the deadline; false at once where as many are waiting as may.
     *
     * @param deadline as {@link System#nanoTime} counts
     */
    public boolean await(BooleanSupplier come, long deadline) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Nobody waits for an event in the middle of a transaction");
        }
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            while (System.nanoTime() - deadline < 0) {
                Thread.sleep(PAUSE);
                if (come.getAsBoolean()) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another service's event", e);
        } finally {
            places.release();
        }
    }
}
