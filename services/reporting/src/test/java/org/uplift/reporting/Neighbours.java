package org.uplift.reporting;

import java.util.UUID;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;

/** Says what the other services would say of one school and its support. */
public final class Neighbours {

    private static final UUID NEED = UUID.fromString("01930000-0000-7000-8000-00000000aaaa");

    private Neighbours() {}

    public static void school(int urn, String name, long sequence) {
        Events.publish(Envelope.of(EventTypes.SCHOOL_REGISTERED, "" + urn, sequence, """
                {"urn": %d, "name": "%s", "phase": "Primary", "type": "Academy converter", "status": "Open",
                 "trust": "Reporting Trust", "hub": "North", "fieldOfTomorrow": {"a": 1}}""".formatted(urn, name)));
    }

    public static void need(UUID need, int urn, String status, long sequence) {
        need(need, urn, "SUBJECT", status, sequence);
    }

    public static void need(UUID need, int urn, String strand, String status, long sequence) {
        Events.publish(Envelope.of(
                EventTypes.NEED_RECORDED, need.toString(), sequence, """
                {"needId": "%s", "schoolUrn": %d, "strand": "%s", "summary": "Reading", "status": "%s",
                 "recordedOn": "2026-10-01"}""".formatted(need, urn, strand, status)));
    }

    public static void intervention(UUID id, int urn, EventType type, String status, long sequence, String more) {
        Events.publish(Envelope.of(type, id.toString(), sequence, """
                {"interventionId": "%s", "needId": "%s", "schoolUrn": %d, "strand": "SUBJECT",
                 "route": "SCHOOL_TO_SCHOOL", "summary": "Reading fluency in Years 3 and 4", "status": "%s",
                 "startsOn": "2026-11-01", "endsOn": "2027-03-31", "support": [], "proposedOn": "2026-10-20",
                 "cost": {"amount": 2400.00, "budgetCode": "SI-1"}%s}""".formatted(id, NEED, urn, status, more)));
    }

    public static void booking(UUID id, int receiver, int giver, EventType type, String year, long sequence) {
        Events.publish(Envelope.of(type, id.toString(), sequence, """
                {"interventionId": "%s", "receiverUrn": %d, "academicYear": "%s", "days": 6.0,
                 "lines": [{"personId": "%s", "giverUrn": %d, "days": 4.5}, {"personId": "%s", "days": 1.5}]}""".formatted(
                        id, receiver, year, UUID.randomUUID(), giver, UUID.randomUUID())));
    }

    public static void commitment(UUID id, int urn, EventType type, long sequence) {
        Events.publish(Envelope.of(type, id.toString(), sequence, """
                {"interventionId": "%s", "budgetCode": "SI-1", "amount": 2400.00, "schoolUrn": %d}""".formatted(id, urn)));
    }
}
