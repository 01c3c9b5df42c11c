package org.uplift.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the outbox.
 *
 * @param position its place in the queue
 * @param aggregate the kind of record it is of
 * @param aggregateId the record it is of
 * @param type the CloudEvents type
 * @param sequence the record's version at the event
 * @param payload its data as JSON
 * @param traceparent the span the change was made in
 */
record OutboxRow(
        long position,
        UUID id,
        String aggregate,
        String aggregateId,
        String type,
        long sequence,
        Instant occurredAt,
        String actor,
        @Nullable String traceparent,
        String payload) {

    /** What must stay in order. */
    Key key() {
        return new Key(aggregate, aggregateId);
    }

    record Key(String aggregate, String aggregateId) {}
}
