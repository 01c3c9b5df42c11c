package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.Cost;
import org.uplift.interventions.api.commissioning.Impact;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.platform.api.Strand;

/** The data of every event of an intervention: {@code contracts/interventions/intervention.*.v1.schema.json}. */
record InterventionState(
        UUID interventionId,
        UUID needId,
        int schoolUrn,
        Strand strand,
        @Nullable String subject,
        Route route,
        String summary,
        InterventionStatus status,
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
        @Nullable List<String> reasons) {}
