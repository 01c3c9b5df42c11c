package org.uplift.platform.api.denials;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the rules turned away.
 *
 * @param at when
 * @param actor who: the person's identifier, {@code sign-in:<subject>} of a sign-in without a person, {@code system:<client>}, or
 *     {@code unknown}
 * @param personId the person that hash is of, where they are among the trust's people still
 * @param permission what they would have needed, where a rule was broken
 * @param target what they asked for: method and path, or a school
 */
public record Denial(
        Instant at,
        String actor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID personId,
        DenialReason reason,
        @Nullable String permission,
        String target) {}
