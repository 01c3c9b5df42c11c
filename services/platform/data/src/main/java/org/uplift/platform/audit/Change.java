package org.uplift.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of one record, changed.
 *
 * @param at when
 * @param actor who: a hash of their e-mail, or {@code system:<service>}
 * @param what the part of the record: {@code intervention}, {@code target}
 * @param field the field's name
 * @param before its value before; null at creation
 * @param after its value after; null at removal
 */
public record Change(
        Instant at,
        String actor,
        String what,
        String field,
        @Nullable String before,
        @Nullable String after) {}
