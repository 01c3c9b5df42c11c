package org.uplift.reporting.projection;

import org.uplift.platform.inbox.IncomingEvent;

/** Keeps the lines of one kind of record up to date with its events. */
interface Lines {

    /** The kind of record, as it stands in an event's type: {@code interventions.intervention}. */
    String aggregate();

    /** Takes one event in; an event earlier than what is held changes nothing. */
    void apply(IncomingEvent event);
}
