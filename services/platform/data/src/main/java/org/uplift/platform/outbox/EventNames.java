package org.uplift.platform.outbox;

/** The names of a service's topics, event types and source. */
record EventNames(String service) {

    String topic(String aggregate) {
        return "uplift.%s.%s.v1".formatted(service, aggregate);
    }

    String type(String aggregate, String happened) {
        return "org.uplift.%s.%s.%s.v1".formatted(service, aggregate, happened);
    }

    String source() {
        return "/uplift/" + service;
    }
}
