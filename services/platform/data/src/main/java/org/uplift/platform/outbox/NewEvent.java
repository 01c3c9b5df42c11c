package org.uplift.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event about to enter the outbox. */
record NewEvent(
        UUID id,
        String aggregate,
        String aggregateId,
        String type,
        long sequence,
        Instant occurredAt,
        String actor,
        @Nullable String traceparent,
        String payload) {}
