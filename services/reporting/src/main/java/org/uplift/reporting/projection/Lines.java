package org.uplift.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.uplift.events.EventType;
import org.uplift.platform.inbox.IncomingEvent;

/** Keeps the lines of one kind of record up to date with its events. */
interface Lines {

    /** The events that fill them. */
    Set<EventType> events();

    /** The tables it fills, those that refer to others first. */
    List<String> tables();

    /** The order of what is held of an event's record, 0 where nothing is. */
    long held(IncomingEvent event, Connection connection) throws SQLException;

    /** Takes one event in; an event earlier than what is held changes nothing. Says whether something changed. */
    boolean apply(IncomingEvent event, Connection connection) throws SQLException;
}
