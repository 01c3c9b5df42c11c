package org.uplift.schools.capacity;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.Inbox;

/** Hears of interventions and keeps the ledger in step, in whatever order and however often it is told. What else happens to one moves no days. */
@ApplicationScoped
public class BookingSaga implements EventConsumer {

    private final Inbox inbox;
    private final BookingService ledger;

    BookingSaga(Inbox inbox, BookingService ledger) {
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
    public Map<EventType, EventHandler> handlers() {
        EventHandler release = event -> ledger.release(event.as(Proposal.class));
        return Map.of(
                EventTypes.INTERVENTION_PROPOSED,
                event -> ledger.reserve(event.as(Proposal.class)),
                EventTypes.INTERVENTION_DECLINED,
                release,
                EventTypes.INTERVENTION_STOPPED,
                release,
                EventTypes.INTERVENTION_COMPLETED,
                event -> ledger.deliver(event.as(Proposal.class)));
    }
}
