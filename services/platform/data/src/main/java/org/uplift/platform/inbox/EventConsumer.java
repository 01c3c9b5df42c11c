package org.uplift.platform.inbox;

/**
 * Something that acts on events. A bean; its channel method hands each record to {@link Inbox#receive}, which calls
 * {@link #on} at most once per event, in one transaction with the note that it was done.
 */
public interface EventConsumer {

    /** Its name in the inbox and among dead letters; never changes once released. */
    String name();

    /**
     * Acts on one event, inside a transaction. Ignore types you do not know. May see an event older than one already
     * seen (a replayed dead letter): compare {@link IncomingEvent#sequence()}.
     */
    void on(IncomingEvent event);
}
