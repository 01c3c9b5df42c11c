package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.needs.Strand;

/** The data of every event of an intervention: {@code contracts/interventions/intervention.*.v1.schema.json}. */
record InterventionState(
        UUID interventionId,
        UUID needId,
        int schoolUrn,
        Strand strand,
        @Nullable String subject,
        Route route,
        String summary,
        Status status,
        LocalDate startsOn,
        LocalDate endsOn,
        List<PersonDays> support,
        @Nullable Cost cost,
        @Nullable LocalDate nextReviewOn,
        @Nullable LocalDate lastReviewOn,
        @Nullable Judgement judgement,
        LocalDate proposedOn,
        @Nullable LocalDate closedOn,
        @Nullable Verdict verdict,
        @Nullable Impact impact,
        @Nullable List<String> reasons) {

    static InterventionState of(Intervention it) {
        return new InterventionState(
                it.id,
                it.needId,
                it.schoolUrn,
                it.strand,
                it.subject,
                it.route,
                it.summary,
                it.status,
                it.startsOn,
                it.endsOn,
                it.support.stream().map(SupportLine::view).toList(),
                it.cost,
                it.nextReviewOn,
                it.lastReviewOn,
                it.judgement,
                it.proposedOn,
                it.closedOn,
                it.verdict,
                it.impact,
                it.reasons().isEmpty() ? null : it.reasons());
    }
}
