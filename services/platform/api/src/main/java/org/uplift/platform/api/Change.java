package org.uplift.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of one record, changed.
 *
 * @param at when
 * @param actor who: the person's identifier, {@code sign-in:<subject>} of a sign-in without a person (an administrator who is
 *     none of the trust's people), or {@code system:<service>}
 * @param personId that person, where they are among the trust's people still; names are the schools service's to tell
 * @param what the part of the record: {@code intervention}, {@code target}
 * @param field the field's name
 * @param before its value before; null at creation
 * @param after its value after; null at removal
 */
public record Change(
        Instant at,
        String actor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID personId,
        String what,
        String field,
        @Nullable String before,
        @Nullable String after) {}
