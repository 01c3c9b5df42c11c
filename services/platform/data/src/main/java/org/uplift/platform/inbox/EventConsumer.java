package org.uplift.platform.inbox;

import java.util.Map;
import java.util.Optional;
import org.uplift.events.EventType;

/**
 * Something that acts on events. A bean; its channel method hands each record to {@link Inbox#receive}, which calls
 * {@link #on} at most once per event, in one transaction with the note that it was done.
 */
public interface EventConsumer {

    /** Its name in the inbox and among dead letters; never changes once released. */
    String name();

    /** Every type it acts on, and how. Whatever else arrives on its topics is none of its business. */
    Map<EventType, EventHandler> handlers();

    /**
     * The order of what a copy holds of an event's record, 0 where it holds nothing. A consumer that keeps no order has no
     * opinion: to it no event comes out of turn.
     */
    default long held(IncomingEvent event) {
        return event.order();
    }

    /** Gives an event to the handler of its type; leaves one alone that has none, which is as intended. */
    default void on(IncomingEvent event) {
        handler(event.type()).ifPresent(known -> known.on(event));
    }

    /** What it does with events of a type, by the whole of its name; empty where nothing. */
    default Optional<EventHandler> handler(String type) {
        return EventType.named(type).map(handlers()::get);
    }
}
