package org.uplift.schools.capacity;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplift.platform.testing.Envelope;

/** Events of interventions as the neighbouring service publishes them. */
final class Proposals {

    static final String BOOKINGS = "uplift.schools.booking.v1";

    private Proposals() {}

    static Envelope event(String happened, UUID intervention, int receiver, Map<UUID, ? extends Number> days) {
        return event(happened, intervention, receiver, days, "2026-10-05");
    }

    static Envelope event(
            String happened, UUID intervention, int receiver, Map<UUID, ? extends Number> days, String startsOn) {
        var support = days.entrySet().stream()
                .map(part -> "{\"personId\": \"%s\", \"days\": %s}".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        var data = """
                {"interventionId": "%s", "needId": "%s", "schoolUrn": %d, "strand": "SUBJECT", "subject": "Mathematics",
                 "route": "SCHOOL_TO_SCHOOL", "summary": "Coaching", "status": "PROPOSED", "startsOn": "%s",
                 "endsOn": "2027-03-26", "support": [%s], "proposedOn": "2026-09-28", "somethingNew": {"a": 1}}""".formatted(intervention, UUID.randomUUID(), receiver, startsOn, support);
        return Envelope.of(
                "org.uplift.interventions.intervention." + happened + ".v1",
                intervention.toString(),
                sequence(happened),
                data);
    }

    private static long sequence(String happened) {
        return happened.equals("proposed") ? 1 : 2;
    }
}
