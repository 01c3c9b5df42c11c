package org.uplift.finance.budgets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.UUID;
import org.uplift.events.EventContracts;
import org.uplift.events.EventType;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;

/** An intervention as the interventions service would tell of it: its golden examples, with what a test cares about. */
record PublishedIntervention(UUID id, int schoolUrn, String startsOn, BigDecimal amount, String budgetCode) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PublishedIntervention of(String budgetCode, String amount, int schoolUrn) {
        return new PublishedIntervention(Ids.next(), schoolUrn, "2026-11-30", new BigDecimal(amount), budgetCode);
    }

    PublishedIntervention startingOn(String day) {
        return new PublishedIntervention(id, schoolUrn, day, amount, budgetCode);
    }

    /** Publishes what happened to it, as a new event. */
    Envelope tell(EventType type) {
        var event = event(type);
        Events.publish(event);
        return event;
    }

    Envelope event(EventType type) {
        var data = data(type);
        EventContracts.validate(type.fullName(), data);
        return Envelope.of(type, id.toString(), Events.nextSequence(), data);
    }

    private String data(EventType type) {
        var example = EventContracts.of(type).examples().values().iterator().next();
        try {
            var data = (ObjectNode) JSON.readTree(example);
            data.put("interventionId", id.toString());
            data.put("schoolUrn", schoolUrn);
            data.put("startsOn", startsOn);
            data.put("endsOn", startsOn);
            data.putObject("cost").put("amount", amount).put("budgetCode", budgetCode);
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
