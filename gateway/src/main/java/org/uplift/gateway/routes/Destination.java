package org.uplift.gateway.routes;

/** Who answers a path under {@code /api}. */
sealed interface Destination {

    /** A service, asked the same path. */
    record Forwarded(Service service) implements Destination {}

    /** The gateway itself, from what several services say. */
    record Composed() implements Destination {}

    /** Nobody. */
    record Unknown() implements Destination {}
}
