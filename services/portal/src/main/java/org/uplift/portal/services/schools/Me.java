package org.uplift.portal.services.schools;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in, as the trust knows them.
 *
 * @param personId their record; null for somebody the trust has none of, such as its office
 * @param wholeTrust whether they reach every school
 * @param appointments the posts they hold
 */
public record Me(
        @Nullable UUID personId,
        String name,
        boolean wholeTrust,
        @Nullable List<Post> appointments) {

    /** A post they hold, at a school or for the whole trust. */
    public record Post(
            String post,
            @Nullable Integer schoolUrn,
            @Nullable String schoolName) {}

    public List<Post> posts() {
        return appointments == null ? List.of() : appointments;
    }

    /** Whether no school is theirs to see, so that nearly every page would be empty. */
    public boolean nowhere() {
        return !wholeTrust && posts().isEmpty();
    }
}
