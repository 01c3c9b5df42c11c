package org.uplift.schools.capacity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Envelope;

/** Events of interventions as the neighbouring service publishes them. */
final class Proposals {

    static final String BOOKINGS = Topics.BOOKING;

    private Proposals() {}

    static Envelope event(EventType type, UUID intervention, int receiver, Map<UUID, ? extends Number> days) {
        return event(type, intervention, receiver, days, "2026-10-05");
    }

    static Envelope event(
            EventType type, UUID intervention, int receiver, Map<UUID, ? extends Number> days, String startsOn) {
        var support = days.entrySet().stream()
                .map(part -> "{\"personId\": \"%s\", \"days\": %s}".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        var data = """
                {"interventionId": "%s", "needId": "%s", "schoolUrn": %d, "strand": "SUBJECT", "subject": "Mathematics",
                 "route": "SCHOOL_TO_SCHOOL", "summary": "Coaching", "status": "PROPOSED", "startsOn": "%s",
                 "endsOn": "2027-03-26", "support": [%s], "proposedOn": "2026-09-28", "somethingNew": {"a": 1}}""".formatted(intervention, UUID.randomUUID(), receiver, startsOn, support);
        return Envelope.of(type, intervention.toString(), sequence(type), data);
    }

    /** The event as a record with the key of another intervention, so that it comes behind that one's events. */
    static ProducerRecord<String, String> withKey(UUID intervention, Envelope after) {
        var record = new ProducerRecord<>(after.topic(), intervention.toString(), after.data());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", after.id().toString(),
                        "ce_type", after.type().fullName(),
                        "ce_source", after.type().source(),
                        "ce_subject", after.subject(),
                        "ce_time", after.time().toString(),
                        "ce_sequence", "1",
                        "ce_actor", after.actor())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long sequence(EventType type) {
        return type.equals(EventTypes.INTERVENTION_PROPOSED) ? 1 : 2;
    }
}
