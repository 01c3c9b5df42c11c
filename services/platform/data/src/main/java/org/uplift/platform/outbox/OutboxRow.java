package org.uplift.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;

/**
 * An event as it waits in the outbox.
 *
 * @param position its place in the queue
 * @param aggregate the kind of record it is of
 * @param aggregateId the record it is of
 * @param type the CloudEvents type
 * @param epoch the service's epoch at the event
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
        long epoch,
        long sequence,
        Instant occurredAt,
        String actor,
        @Nullable String traceparent,
        String payload) {

    /**
     * Where it is published.
     *
     * @throws IllegalArgumentException where its type is none of ours
     */
    String topic() {
        return EventType.named(type)
                .orElseThrow(() -> new IllegalArgumentException("No type of ours"))
                .topic();
    }

    /** Which of so many partitions it goes to. */
    int partition(int partitions) {
        return keyHash(aggregateId) % partitions;
    }

    /** By which Kafka's producer chooses among partitions; the table has it too, so that SQL can leave a partition out. */
    static int keyHash(String aggregateId) {
        return Utils.toPositive(Utils.murmur2(aggregateId.getBytes(StandardCharsets.UTF_8)));
    }

    /** What must stay in order. */
    Key key() {
        return new Key(aggregate, aggregateId);
    }

    record Key(String aggregate, String aggregateId) {}
}
