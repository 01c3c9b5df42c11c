package org.uplift.portal.services.denials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the rules turned away.
 *
 * @param actor a hash of who it was, {@code system:<client>}, or {@code unknown}
 * @param personId the person, where they are among the trust's people
 * @param reason NO_RULE, ROLE, UNKNOWN_PERSON, SCOPE or ERROR
 * @param permission what they would have needed, where a rule was broken
 * @param target what they asked for
 */
public record Denial(
        Instant at,
        String actor,
        @Nullable UUID personId,
        String reason,
        @Nullable String permission,
        String target) {}
