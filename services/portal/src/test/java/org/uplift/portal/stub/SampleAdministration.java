package org.uplift.portal.stub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.denials.Denial;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.reporting.api.projection.CopiesStanding;
import org.uplift.reporting.api.projection.RebuildRecord;

/** What every service tells an administrator. */
public final class SampleAdministration {

    private SampleAdministration() {}

    /** Reporting's copies, built again last week. */
    public static CopiesStanding copies() {
        return new CopiesStanding(1, Instant.now(), rebuild(Instant.parse("2026-11-20T08:05:00Z")));
    }

    /** The same while they are being built again. */
    public static CopiesStanding copiesBeingRebuilt() {
        return new CopiesStanding(1, Instant.now(), rebuild(null));
    }

    private static RebuildRecord rebuild(@Nullable Instant finished) {
        var asked = Instant.parse("2026-11-20T08:00:00Z");
        return new RebuildRecord(
                UUID.fromString("0193f000-0000-7000-8000-0000000000f1"),
                1,
                asked,
                asked,
                1,
                4000,
                3200,
                1,
                finished,
                2,
                3,
                0);
    }

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
                DeadLetter.Why.GIVEN_UP,
                900,
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
