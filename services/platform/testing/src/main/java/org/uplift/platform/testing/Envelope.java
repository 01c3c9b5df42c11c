package org.uplift.platform.testing;

import java.time.Instant;
import java.util.UUID;

/**
 * An event to publish, as another service would.
 *
 * @param type {@code org.uplift.<service>.<aggregate>.<happened>.v1}; the topic follows from it
 * @param subject the aggregate's identifier, and the record's key
 */
public record Envelope(UUID id, String type, String subject, long sequence, Instant time, String actor, String data) {

    public static Envelope of(String type, String subject, long sequence, String data) {
        return new Envelope(UUID.randomUUID(), type, subject, sequence, Instant.now(), "system:test", data);
    }

    /** {@code uplift.<service>.<aggregate>.v1}. */
    public String topic() {
        var parts = type.split("\\.", -1);
        return "uplift." + parts[2] + "." + parts[3] + ".v1";
    }

    /** {@code /<service>}. */
    public String source() {
        return "/" + type.split("\\.", -1)[2];
    }
}
