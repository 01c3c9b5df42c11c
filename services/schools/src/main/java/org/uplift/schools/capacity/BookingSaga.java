package org.uplift.schools.capacity;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Hears of interventions and keeps the ledger in step, in whatever order and however often it is told. */
@ApplicationScoped
public class BookingSaga implements EventConsumer {

    private static final String INTERVENTION = "org.uplift.interventions.intervention.";

    private final Inbox inbox;
    private final Ledger ledger;

    BookingSaga(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Incoming("booking-saga")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "booking-saga";
    }

    @Override
    public void on(IncomingEvent event) {
        if (!event.type().startsWith(INTERVENTION)) {
            return;
        }
        switch (event.happened()) {
            case "proposed" -> ledger.reserve(event.as(Proposal.class));
            case "declined", "stopped" -> ledger.release(event.as(Proposal.class));
            case "completed" -> ledger.deliver(event.as(Proposal.class));
            default -> {
                // what else happens to an intervention moves no days
            }
        }
    }
}
