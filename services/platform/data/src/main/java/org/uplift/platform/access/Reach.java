package org.uplift.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who somebody is among the trust's people, and how far their appointments reach today.
 *
 * @param personId empty where nobody recorded them
 */
record Reach(Optional<UUID> personId, Scope scope) {

    static Reach none() {
        return new Reach(Optional.empty(), new Scope.Schools(Set.of()));
    }

    Reach withWholeTrust() {
        return new Reach(personId, new Scope.Trust());
    }
}
