package org.uplift.schools.capacity;

/** Where the days of an intervention stand. */
public enum BookingStatus {
    /** Held for a live intervention. */
    RESERVED,
    /** Given; they stay counted. */
    DELIVERED,
    /** Held no longer, or never to be held because the release came first. */
    RELEASED,
    /** Never held: somebody could not give them. */
    REFUSED;

    /** Whether the days count against somebody's allowance. */
    boolean holds() {
        return this == RESERVED || this == DELIVERED;
    }
}
