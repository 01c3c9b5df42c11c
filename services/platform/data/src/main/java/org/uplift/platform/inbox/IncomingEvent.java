package org.uplift.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventOrder;

/**
 * An event as it arrived: a CloudEvent in binary mode.
 *
 * @param id the event's own identifier, the same however often it arrives
 * @param type {@code org.uplift.<service>.<aggregate>.<happened>.v1}
 * @param subject the aggregate's identifier
 * @param order where it stands among the aggregate's events, {@link EventOrder}: the later the greater
 * @param time when it happened
 * @param actor who caused it: a hash of their e-mail, or {@code system:<service>}
 * @param data the event's data; fields nobody here knows are ignored
 */
public record IncomingEvent(
        UUID id,
        String type,
        String subject,
        long order,
        Instant time,
        @Nullable String actor,
        JsonNode data) {

    /** The part of the type that says what happened: {@code commissioned}. */
    public String happened() {
        var parts = type.split("\\.", -1);
        return parts.length < 2 ? type : parts[parts.length - 2];
    }

    /** The data as a record of the consumer's own, unknown fields ignored. */
    public <T> T as(Class<T> view) {
        return EventJson.read(data, view);
    }
}
