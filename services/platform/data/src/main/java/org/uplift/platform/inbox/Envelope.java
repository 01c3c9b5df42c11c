package org.uplift.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventOrder;

/**
 * A record as it came from the broker, or as a dead letter kept it.
 *
 * @param headers the last value of each header, as text
 */
record Envelope(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] payload) {

    static Envelope of(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                // PostgreSQL's text holds no NUL.
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8).replace("\0", ""));
            }
        }
        var key = record.key() == null ? null : record.key().replace("\0", "");
        return new Envelope(record.topic(), record.partition(), record.offset(), key, headers, record.value());
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** The event's identifier, where it has one that can be read. */
    Optional<UUID> eventId() {
        try {
            return Optional.ofNullable(header("ce_id")).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The event in it.
     *
     * @throws UnreadableEventException where there is none
     */
    IncomingEvent event() {
        if (payload == null) {
            throw new UnreadableEventException("The event has no data", null);
        }
        return new IncomingEvent(
                required("ce_id", UUID::fromString),
                required("ce_type", Function.identity()),
                required("ce_subject", Function.identity()),
                order(),
                required("ce_time", Instant::parse),
                header("ce_actor"),
                EventJson.tree(payload));
    }

    private long order() {
        var epoch = header("ce_epoch") == null ? EventOrder.FIRST_EPOCH : required("ce_epoch", Long::valueOf);
        return required("ce_sequence", sequence -> EventOrder.of(epoch, Long.parseLong(sequence)));
    }

    private <T> T required(String name, Function<String, T> read) {
        var value = header(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException("The event has no " + name, null);
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEventException("The event's " + name + " cannot be read", e);
        }
    }
}
