package org.uplift.platform.openapi;

import java.util.Optional;
import java.util.Set;

/**
 * What the code says of an operation beyond what the scanner reads.
 *
 * @param permission whose holders may, by its name; empty where no rule allows anybody
 * @param idempotent whether it honours {@code Idempotency-Key}
 * @param creates whether it does so and makes something: 201 where others answer 200
 * @param answer what the answer says of its version
 */
record DescribedEndpoint(Optional<String> permission, boolean idempotent, boolean creates, Versioning answer) {

    enum Versioning {
        /** Its record shows its version. */
        SHOWN,
        /** A typed answer with headers, whose record keeps its version to itself if it has one. */
        POSSIBLE,
        /** A plain record, list or nothing: no header can go with it. */
        NONE
    }

    /**
     * Whether the answer carries an {@code ETag}: where the record shows its version, or where a change of what lies at
     * its address, or below it, may name one.
     *
     * @param changed the addresses whose changes take {@code If-Match}
     */
    boolean versioned(String path, Set<String> changed) {
        return switch (answer) {
            case SHOWN -> true;
            case POSSIBLE -> changed.stream().anyMatch(other -> other.equals(path) || other.startsWith(path + "/"));
            case NONE -> false;
        };
    }
}
