package org.uplift.portal.stub;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.AgreementStatus;
import org.uplift.interventions.api.commissioning.Cost;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.commissioning.Impact;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.Reading;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.api.delivery.ReviewRow;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.interventions.api.trace.NeedServed;
import org.uplift.interventions.api.trace.ServiceAgreement;
import org.uplift.interventions.api.trace.ServiceAgreements;
import org.uplift.interventions.api.trace.TargetProgress;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.Strand;

/** Interventions of the invented trust, as interventions answers them. */
public final class SampleInterventions {

    private static final UUID ID = UUID.fromString(Answers.INTERVENTION);
    private static final UUID SECOND = UUID.fromString("0193f000-0000-7000-8000-0000000000a2");
    private static final UUID THIRD = UUID.fromString("0193f000-0000-7000-8000-0000000000a3");
    private static final UUID NEED = UUID.fromString(Answers.NEED);
    private static final String SUMMARY = "A mathematics lead from Downland works with the year 5 and 6 teachers";
    private static final Instant LONG_AGO = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate STARTS_ON = LocalDate.of(2026, 10, 19);
    private static final LocalDate ENDS_ON = LocalDate.of(2027, 2, 12);
    private static final LocalDate REVIEWED_ON = LocalDate.of(2026, 11, 6);
    private static final LocalDate NEXT_REVIEW_ON = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE_ON = LocalDate.of(2027, 2, 5);
    private static final LocalDate DUE_FIRST_ON = LocalDate.of(2026, 12, 18);
    private static final BigDecimal DAYS = new BigDecimal("6.0");
    private static final Cost COST = new Cost(new BigDecimal("2400.00"), "SI-2026");

    private SampleInterventions() {}

    public static Page<InterventionRow> list() {
        return new Page<>(
                List.of(
                        row(ID, SUMMARY, InterventionStatus.IN_DELIVERY, true, null, null),
                        row(
                                SECOND,
                                "Writing moderation with the North hub",
                                InterventionStatus.COMPLETED,
                                false,
                                LocalDate.of(2026, 7, 10),
                                Verdict.WORKED)),
                null);
    }

    private static InterventionRow row(
            UUID id,
            String summary,
            InterventionStatus status,
            boolean overdue,
            @Nullable LocalDate closedOn,
            @Nullable Verdict verdict) {
        return new InterventionRow(
                id,
                NEED,
                Answers.SCHOOL,
                null,
                Strand.SUBJECT,
                "Mathematics",
                Route.SCHOOL_TO_SCHOOL,
                summary,
                status,
                STARTS_ON,
                ENDS_ON,
                DAYS,
                COST,
                NEXT_REVIEW_ON,
                REVIEWED_ON,
                Judgement.ON_TRACK,
                overdue,
                SampleNeeds.RECORDED_ON,
                closedOn,
                verdict,
                4);
    }

    /** Under way, reviewed once, its next review overdue. */
    static InterventionRecord underWay() {
        return record(
                InterventionStatus.IN_DELIVERY,
                measured(),
                new ServiceAgreement(AgreementStatus.AGREED, List.of()),
                reviews(),
                List.of(
                        InterventionAction.REVIEW,
                        InterventionAction.CLOSE,
                        InterventionAction.STOP,
                        InterventionAction.PAUSE),
                null);
    }

    /** Waiting for its days to be agreed. */
    static InterventionRecord proposed() {
        return record(
                InterventionStatus.PROPOSED,
                unmeasured(),
                new ServiceAgreement(AgreementStatus.WAITING, List.of()),
                List.of(),
                List.of(InterventionAction.STOP),
                null);
    }

    /** Refused its days. */
    static InterventionRecord declined() {
        return record(
                InterventionStatus.DECLINED,
                unmeasured(),
                new ServiceAgreement(
                        AgreementStatus.REFUSED,
                        List.of("Priya Nair has 2 days free in 2026/27, and 4 were asked for.")),
                List.of(),
                List.of(),
                null);
    }

    /** Closed with its impact, having worked. */
    static InterventionRecord completed() {
        return record(
                InterventionStatus.COMPLETED,
                measured(),
                new ServiceAgreement(AgreementStatus.AGREED, List.of()),
                reviews(),
                List.of(),
                new Impact(
                        "Every lesson in years 5 and 6 opens with a reasoning task.",
                        "Reasoning is part of the scheme of work and of lesson visits.",
                        "The two teachers now lead mathematics for the key stage.",
                        "73% at the expected standard against 61% before and 70% in similar schools."));
    }

    private static List<TargetProgress> measured() {
        return List.of(
                target("Pupils at the expected standard in mathematics, year 6 (%)", "61", "72", DUE_ON, "65", false),
                target("Lessons where pupils explain their reasoning (%)", "20", "60", DUE_FIRST_ON, "64", true));
    }

    private static List<TargetProgress> unmeasured() {
        return List.of(
                target("Pupils at the expected standard in mathematics, year 6 (%)", "61", "72", DUE_ON, null, false),
                target("Lessons where pupils explain their reasoning (%)", "20", "60", DUE_FIRST_ON, null, false));
    }

    private static TargetProgress target(
            String measure, String baseline, String target, LocalDate dueOn, @Nullable String latest, boolean met) {
        var from = new BigDecimal(baseline);
        var now = latest == null ? null : new BigDecimal(latest);
        return new TargetProgress(
                measure,
                from,
                new BigDecimal(target),
                dueOn,
                now,
                now == null ? null : REVIEWED_ON,
                now == null ? null : now.subtract(from),
                met);
    }

    private static List<ReviewRow> reviews() {
        return List.of(new ReviewRow(
                UUID.fromString("0193f000-0000-7000-8000-0000000000d1"),
                REVIEWED_ON,
                List.of(new Reading("x", new BigDecimal("65"))),
                Judgement.ON_TRACK,
                "Both teachers now open with a reasoning task. Year 5 needs more time on fractions first.",
                NEXT_REVIEW_ON));
    }

    private static InterventionRecord record(
            InterventionStatus status,
            List<TargetProgress> targets,
            ServiceAgreement days,
            List<ReviewRow> reviews,
            List<InterventionAction> actions,
            @Nullable Impact impact) {
        var due = status == InterventionStatus.IN_DELIVERY;
        return new InterventionRecord(
                ID,
                NEED,
                Answers.SCHOOL,
                null,
                Strand.SUBJECT,
                "Mathematics",
                Route.SCHOOL_TO_SCHOOL,
                null,
                SUMMARY,
                status,
                STARTS_ON,
                ENDS_ON,
                DAYS,
                COST,
                due ? NEXT_REVIEW_ON : null,
                REVIEWED_ON,
                Judgement.ON_TRACK,
                due,
                SampleNeeds.RECORDED_ON,
                impact == null ? null : ENDS_ON,
                impact == null ? null : Verdict.WORKED,
                new NeedServed(NEED, SampleNeeds.SUMMARY, NeedStatus.OPEN, SampleNeeds.RECORDED_ON),
                SampleNeeds.EVIDENCE,
                targets,
                List.of("Every lesson plans for reasoning", "Teachers lead it without support by February"),
                List.of(
                        new PersonDays(UUID.fromString(Answers.PERSON), new BigDecimal("4.0")),
                        new PersonDays(UUID.fromString(Answers.OTHER_PERSON), new BigDecimal("2.0"))),
                new ServiceAgreements(days, new ServiceAgreement(AgreementStatus.AGREED, List.of())),
                days.reasons(),
                reviews,
                impact,
                List.of(),
                actions,
                4);
    }

    static Page<ExpectedHolding> expectedHoldings() {
        return new Page<>(
                List.of(
                        moderation(Instant.now()),
                        new ExpectedHolding(
                                SECOND,
                                "A review of attendance",
                                InterventionStatus.COMPLETED,
                                new BigDecimal("3.0"),
                                new BigDecimal("0.00"),
                                LONG_AGO),
                        new ExpectedHolding(
                                ID, SUMMARY, InterventionStatus.IN_DELIVERY, DAYS, COST.amount(), LONG_AGO)),
                null);
    }

    /** One that schools and finance have not answered. */
    public static ExpectedHolding moderation(Instant proposedAt) {
        return new ExpectedHolding(
                THIRD,
                "Moderation of writing in Year 6",
                InterventionStatus.PROPOSED,
                new BigDecimal("2.0"),
                new BigDecimal("100.00"),
                proposedAt);
    }
}
