package org.uplift.platform.idempotency;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the hourly purge without waiting for its hour. */
@ApplicationScoped
@Unremovable
public class PurgeNow {

    private final IdempotencyPurge purge;

    PurgeNow(IdempotencyPurge purge) {
        this.purge = purge;
    }

    public void run() {
        purge.purge();
    }
}
