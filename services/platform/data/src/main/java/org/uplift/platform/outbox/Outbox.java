package org.uplift.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Records events in the transaction of the change they tell of; the relay publishes them after it commits. */
@ApplicationScoped
public class Outbox {

    /**
     * Records an event of an aggregate. Flushes what changed, makes sure the aggregate's version has moved (so two
     * concurrent changes cannot both commit), and stores the event with that version as its sequence. Call it last in
     * the use case, once the aggregate has its final state.
     */
    public void record(Aggregate aggregate, Announcement announcement) {
        throw new UnsupportedOperationException();
    }
}
