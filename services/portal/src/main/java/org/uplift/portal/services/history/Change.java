package org.uplift.portal.services.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of one record, changed.
 *
 * @param actor a hash of who it was, or {@code system:<service>}
 * @param personId the person, where they are among the trust's people
 * @param what the part of the record: {@code intervention}, {@code target}
 */
public record Change(
        Instant at,
        String actor,
        @Nullable UUID personId,
        String what,
        String field,
        @Nullable String before,
        @Nullable String after) {}
