package org.uplift.platform.inbox;

/** What a consumer does with an event of one type. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Acts on one event, inside a transaction. May see an event older than one already seen (a replayed dead letter):
     * compare {@link IncomingEvent#order()}.
     */
    void on(IncomingEvent event);
}
