package org.uplift.portal.stub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.denials.Denial;
import org.uplift.platform.api.denials.DenialReason;

/** What every service tells an administrator. */
public final class SampleAdministration {

    private SampleAdministration() {}

    /** An event the finance service could not take in. */
    public static DeadLetter deadLetter() {
        return new DeadLetter(
                UUID.fromString(Answers.LETTER),
                DeadLetter.Direction.INCOMING,
                DeadLetter.Status.OPEN,
                "commitments",
                Topics.INTERVENTION,
                null,
                null,
                null,
                EventTypes.INTERVENTION_PROPOSED.fullName(),
                Map.of(),
                null,
                "IllegalArgumentException",
                "The event's data is not what its type promises",
                Instant.parse("2026-11-22T08:00:00Z"),
                List.of());
    }

    public static Page<DeadLetter> deadLetters() {
        return new Page<>(List.of(deadLetter()), null);
    }

    /** Somebody known, and somebody not among the trust's people. */
    public static Page<Denial> denials() {
        return new Page<>(
                List.of(
                        new Denial(
                                Instant.parse("2026-11-22T08:00:00Z"),
                                "0f3a",
                                UUID.fromString(Answers.OTHER_PERSON),
                                DenialReason.ROLE,
                                "PEOPLE_WRITE",
                                "POST /api/people"),
                        new Denial(
                                Instant.parse("2026-11-20T08:00:00Z"),
                                "unknown",
                                null,
                                DenialReason.UNKNOWN_PERSON,
                                null,
                                "GET /api/schools")),
                null);
    }
}
