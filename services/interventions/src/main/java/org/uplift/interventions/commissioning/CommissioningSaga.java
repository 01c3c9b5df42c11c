package org.uplift.interventions.commissioning;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.interventions.commissioning.ProposalAnswer.Requirement;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/**
 * Hears what schools and finance answer to proposals. Their answers come in any order and any number of times; what
 * they release, deliver or spend afterwards is their own affair.
 */
@ApplicationScoped
public class CommissioningSaga implements EventConsumer {

    private static final Map<EventType, Function<AnswerData, ProposalAnswer>> ANSWERS = Map.of(
            EventTypes.BOOKING_RESERVED, data -> new ProposalAnswer.Agreed(Requirement.DAYS),
            EventTypes.BOOKING_REFUSED, data -> new ProposalAnswer.Refused(Requirement.DAYS, data.refusalReasons()),
            EventTypes.COMMITMENT_MADE, data -> new ProposalAnswer.Agreed(Requirement.MONEY),
            EventTypes.COMMITMENT_REFUSED,
                    data -> new ProposalAnswer.Refused(Requirement.MONEY, data.refusalReasons()));

    private final Inbox inbox;
    private final InterventionService interventions;

    CommissioningSaga(Inbox inbox, InterventionService interventions) {
        this.inbox = inbox;
        this.interventions = interventions;
    }

    @Incoming("commissioning-bookings")
    @Blocking
    public void bookings(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Incoming("commissioning-commitments")
    @Blocking
    public void commitments(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "commissioning-saga";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        return ANSWERS.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), type -> this::take));
    }

    private void take(IncomingEvent event) {
        answer(event)
                .ifPresent(answer -> interventions.answered(AnswerData.of(event).intervention(), answer));
    }

    static Optional<ProposalAnswer> answer(IncomingEvent event) {
        return EventType.named(event.type()).map(ANSWERS::get).map(reading -> reading.apply(AnswerData.of(event)));
    }

    /** What the saga reads of an answer, whichever service gives it. */
    record AnswerData(
            @Nullable UUID interventionId, @Nullable List<String> reasons) {

        static AnswerData of(IncomingEvent event) {
            return event.as(AnswerData.class);
        }

        UUID intervention() {
            if (interventionId == null) {
                throw new IllegalArgumentException("An answer that does not say which intervention it is about");
            }
            return interventionId;
        }

        List<String> refusalReasons() {
            if (reasons == null || reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal without a reason");
            }
            return reasons;
        }
    }
}
