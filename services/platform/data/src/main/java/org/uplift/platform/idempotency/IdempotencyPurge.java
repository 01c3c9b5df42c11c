package org.uplift.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets old keys, hourly; safe on every replica at once. */
@ApplicationScoped
class IdempotencyPurge {

    private static final Logger LOG = Logger.getLogger(IdempotencyPurge.class);

    private final IdempotencyKeys keys;

    IdempotencyPurge(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "idempotency-purge")
    void purge() {
        LOG.debugf("Old idempotency keys forgotten count=%d", keys.purge());
    }
}
