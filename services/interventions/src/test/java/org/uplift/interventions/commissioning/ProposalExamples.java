package org.uplift.interventions.commissioning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.Cost;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.platform.api.Strand;
import org.uplift.platform.calendar.LondonClock;

/** Proposals for tests: a good one, and variations of it. */
final class ProposalExamples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 26);
    static final Period EVERY_SIX_WEEKS = Period.ofWeeks(6);

    static final List<AgreedTarget> TARGETS = List.of(new AgreedTarget(
            "Expected standard, reasoning", new BigDecimal("48"), new BigDecimal("60.5"), LocalDate.of(2027, 3, 1)));
    static final List<PersonDays> SIX_DAYS = List.of(
            new PersonDays(UUID.randomUUID(), new BigDecimal("4")),
            new PersonDays(UUID.randomUUID(), new BigDecimal("2.0")));
    static final Cost COST = new Cost(new BigDecimal("2400"), "SI-2026");

    private ProposalExamples() {}

    static ProposeIntervention proposal(List<PersonDays> support, @Nullable Cost cost) {
        return proposal(FIRST_DAY, LAST_DAY, TARGETS, support, cost);
    }

    static ProposeIntervention proposal(
            LocalDate startsOn,
            LocalDate endsOn,
            List<AgreedTarget> targets,
            List<PersonDays> support,
            @Nullable Cost cost) {
        return new ProposeIntervention(
                UUID.randomUUID(),
                Route.SCHOOL_TO_SCHOOL,
                null,
                "A specialist leader coaches.",
                startsOn,
                endsOn,
                targets,
                List.of("The subject lead plans alone."),
                support,
                cost);
    }

    static ProposeIntervention by(Route route, @Nullable String reason) {
        return new ProposeIntervention(
                UUID.randomUUID(),
                route,
                reason,
                "Support",
                FIRST_DAY,
                LAST_DAY,
                TARGETS,
                List.of("Done"),
                List.of(),
                null);
    }

    static NeedRecord need(NeedStatus status) {
        return new NeedRecord(
                UUID.randomUUID(),
                135112,
                null,
                Strand.SUBJECT,
                "Mathematics",
                "Reasoning lags behind fluency.",
                status,
                TODAY,
                null,
                List.of(),
                List.of(),
                1);
    }

    static Intervention intervention(ProposeIntervention proposal) {
        return Intervention.proposed(UUID.randomUUID(), proposal, need(NeedStatus.OPEN), EVERY_SIX_WEEKS, on(TODAY));
    }

    /** Commissioned at once: it needs nobody's days and no money. */
    static Intervention commissioned() {
        return intervention(proposal(List.of(), null));
    }

    /** Nine o'clock on a day. */
    static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(9, 0).atZone(LondonClock.ZONE).toInstant(), LondonClock.ZONE);
    }
}
