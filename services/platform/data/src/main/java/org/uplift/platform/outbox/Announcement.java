package org.uplift.platform.outbox;

import org.uplift.events.EventType;

/**
 * What a use case says happened; the relay publishes it to its type's topic.
 *
 * @param type one of the service's own in {@link org.uplift.events.EventTypes}
 * @param data the event's data, written as JSON; its schema is in services/events
 */
public record Announcement(EventType type, Object data) {}
