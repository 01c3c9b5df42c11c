package org.uplift.events;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an event is called. Those there are stand in {@link EventTypes}, written from the contracts; only the platform
 * and tests make others.
 *
 * @param service who produces it
 * @param aggregate the kind of record, in the singular: {@code intervention}
 * @param happened what happened to it, a past participle: {@code commissioned}
 */
public record EventType(String service, String aggregate, String happened) {

    private static final Pattern TYPE = Pattern.compile("org\\.uplift\\.([a-z]+)\\.([a-z-]+)\\.([a-z]+)\\.v1");

    /** The type of this full name; empty where it is not written like one of ours. */
    public static Optional<EventType> named(String fullName) {
        var matcher = TYPE.matcher(fullName);
        return matcher.matches()
                ? Optional.of(new EventType(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The CloudEvents type: {@code org.uplift.<service>.<aggregate>.<happened>.v1}. */
    public String fullName() {
        return "org.uplift.%s.%s.%s.v1".formatted(service, aggregate, happened);
    }

    /** Where it is published: {@code uplift.<service>.<aggregate>.v1}. */
    public String topic() {
        return topic(service, aggregate);
    }

    /** Where a service publishes what happens to a kind of record. */
    public static String topic(String service, String aggregate) {
        return "uplift.%s.%s.v1".formatted(service, aggregate);
    }

    /** The CloudEvents source: {@code /uplift/<service>}. */
    public String source() {
        return "/uplift/" + service;
    }

    @Override
    public String toString() {
        return fullName();
    }
}
