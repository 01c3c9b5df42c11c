package org.uplift.platform.outbox;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A record that changes as one and announces its changes as events, in order, keyed by its identifier. */
@MappedSuperclass
public abstract class Aggregate {

    @Version
    private long version;

    /** The key of its events: a UUID, a URN, or a budget code. */
    public abstract String aggregateId();

    /** Counts its changes; what the {@code ETag} shows and, at an event, the event's {@code sequence}. */
    public long version() {
        return version;
    }
}
