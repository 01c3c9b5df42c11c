package org.uplift.platform.outbox;

/**
 * What a use case says happened; the relay publishes it to {@code uplift.<service>.<aggregate>.v1} with type
 * {@code org.uplift.<service>.<aggregate>.<happened>.v1}.
 *
 * @param aggregate the kind of record, in the singular: {@code intervention}
 * @param happened the past participle: {@code commissioned}
 * @param data the event's data, written as JSON; its schema is in services/events
 */
public record Announcement(String aggregate, String happened, Object data) {}
