package org.uplift.schools.people;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever wrote or answered something. Told by all three: a sign-in that is linked with a person later, or with another one,
 * is somebody else to audit and still the same human being.
 *
 * @param actor as audit names them
 * @param personId where they are one of the trust's people
 * @param signIn what they signed in with: issuer and subject
 */
record Author(
        String actor, @Nullable UUID personId, @Nullable String signIn) {

    /** Whether both are one, by any of what tells them. */
    boolean is(Author other) {
        return actor.equals(other.actor)
                || personId != null && Objects.equals(personId, other.personId)
                || signIn != null && Objects.equals(signIn, other.signIn);
    }
}
