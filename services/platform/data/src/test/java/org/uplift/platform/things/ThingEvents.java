package org.uplift.platform.things;

import org.uplift.events.EventType;

/** What happens to things: events without a contract, which only tests may make. */
public final class ThingEvents {

    public static final EventType MADE = new EventType("platform", "thing", "made");
    public static final EventType RENAMED = new EventType("platform", "thing", "renamed");
    public static final EventType SEEN = new EventType("platform", "thing", "seen");
    public static final EventType CHANGED = new EventType("platform", "thing", "changed");

    public static final EventType STATED = new EventType("platform", "thing", "stated");

    private ThingEvents() {}
}
