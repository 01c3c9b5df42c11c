package org.uplift.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when something was committed for it. */
@ApplicationScoped
public class RelayWakeUp {

    private final Semaphore signals = new Semaphore(0);

    /** There is something to publish. */
    void signal() {
        signals.release();
    }

    /** Waits for a signal, or for so long; signals given meanwhile count as one. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
