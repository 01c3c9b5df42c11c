package org.uplift.platform.access;

import java.util.Set;

/**
 * The schools somebody may see or act on. Only {@link Access} makes one, from appointments; every query that can return
 * school data takes one.
 */
public sealed interface Scope {

    /** Whether a school lies within it. */
    boolean includes(int urn);

    /** Whether it is the whole trust. A query's {@code :wholeTrust}. */
    boolean wholeTrust();

    /** The schools' URNs; of no meaning where it is the whole trust. Never empty, so that it can stand in a query. */
    Set<Integer> urns();

    /** Every school of the trust. */
    record Trust() implements Scope {
        @Override
        public boolean includes(int urn) {
            return true;
        }

        @Override
        public boolean wholeTrust() {
            return true;
        }

        @Override
        public Set<Integer> urns() {
            return Set.of(-1);
        }
    }

    /** Some schools, perhaps none. */
    record Schools(Set<Integer> held) implements Scope {
        public Schools {
            held = Set.copyOf(held);
        }

        @Override
        public boolean includes(int urn) {
            return held.contains(urn);
        }

        @Override
        public boolean wholeTrust() {
            return false;
        }

        @Override
        public Set<Integer> urns() {
            return held.isEmpty() ? Set.of(-1) : held;
        }
    }
}
