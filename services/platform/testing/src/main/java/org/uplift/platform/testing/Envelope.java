package org.uplift.platform.testing;

import java.time.Instant;
import java.util.UUID;
import org.uplift.events.EventOrder;
import org.uplift.events.EventType;

/**
 * An event to publish, as another service would.
 *
 * @param type what it is; the topic follows from it
 * @param subject the aggregate's identifier, and the record's key
 */
public record Envelope(
        UUID id, EventType type, String subject, long epoch, long sequence, Instant time, String actor, String data) {

    public static Envelope of(EventType type, String subject, long sequence, String data) {
        return new Envelope(
                UUID.randomUUID(), type, subject, EventOrder.FIRST_EPOCH, sequence, Instant.now(), "system:test", data);
    }

    /** The same in another epoch. */
    public Envelope inEpoch(long other) {
        return new Envelope(id, type, subject, other, sequence, time, actor, data);
    }

    public String topic() {
        return type.topic();
    }
}
