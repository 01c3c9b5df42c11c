package org.uplift.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes events in: once each, in one transaction with their effect; broken ones go to the dead letters. */
@ApplicationScoped
public class Inbox {

    /**
     * Gives a record to its consumer. Returns when the effect is committed, was there already, or the record is among
     * the dead letters; retries for as long as the database is away.
     */
    public void receive(EventConsumer consumer, ConsumerRecord<String, byte[]> record) {
        throw new UnsupportedOperationException();
    }
}
