package org.uplift.gateway.routes;

import org.uplift.platform.services.Service;

/** Who answers a request. */
sealed interface Destination {

    /** Nobody. */
    record Unknown() implements Destination {}

    /** A process behind the gateway. */
    sealed interface Upstream extends Destination {

        /** Its name in logs and configuration: {@code schools}. */
        String id();

        /** What people know it by, to say that it is away. */
        String title();
    }

    /** A service of the public API, asked the same path. */
    record OfService(Service service) implements Upstream {
        @Override
        public String id() {
            return service.id();
        }

        @Override
        public String title() {
            return "%s (the %s service)".formatted(service.title(), service.id());
        }
    }

    /** The portal: every page, and the one answer of the API that it composes from what several services say. */
    record OfPortal() implements Upstream {
        @Override
        public String id() {
            return "portal";
        }

        @Override
        public String title() {
            return "Uplift's portal";
        }
    }
}
