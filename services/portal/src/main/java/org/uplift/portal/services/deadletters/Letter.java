package org.uplift.portal.services.deadletters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event a service could not take in or send.
 *
 * @param direction INCOMING or OUTGOING
 * @param status OPEN, REPLAYED or DISCARDED
 * @param consumer which part of the service could not take it; null for one on its way out
 * @param payload its data as text
 * @param decisions what was decided about it, oldest first
 */
public record Letter(
        UUID id,
        @Nullable String direction,
        @Nullable String status,
        @Nullable String consumer,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String key,
        @Nullable String event,
        @Nullable Map<String, String> headers,
        @Nullable String payload,
        @Nullable String cause,
        @Nullable String message,
        @Nullable Instant arrivedAt,
        @Nullable List<Decision> decisions) {

    /** What an administrator decided. */
    public record Decision(
            String decision,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}

    public boolean waiting() {
        return "OPEN".equals(status);
    }

    public String standing() {
        return status == null ? "OPEN" : status;
    }

    public String what() {
        return event == null ? "An event without a type" : event;
    }

    public List<Decision> decided() {
        return decisions == null ? List.of() : decisions;
    }

    public Map<String, String> envelope() {
        return headers == null ? Map.of() : headers;
    }
}
