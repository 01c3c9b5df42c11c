package org.uplift.interventions.api.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.Cost;
import org.uplift.interventions.api.commissioning.Impact;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.api.delivery.ReviewRow;
import org.uplift.interventions.api.needs.Evidence;
import org.uplift.platform.api.Strand;

/**
 * One intervention from the evidence for its need to its impact.
 *
 * @param days all people's days together
 * @param reviewOverdue whether its next review was due before today
 * @param reasons why it was declined, stopped or is paused
 * @param reviews oldest first
 * @param timeline oldest first
 * @param actions what whoever asks may do to it now
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterventionRecord(
        UUID id,
        UUID needId,
        int schoolUrn,
        @Nullable String schoolName,
        Strand strand,
        @Nullable String subject,
        Route route,
        @Nullable String routeReason,
        String summary,
        InterventionStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal days,
        @Nullable Cost cost,
        @Nullable LocalDate nextReviewOn,
        @Nullable LocalDate lastReviewOn,
        @Nullable Judgement judgement,
        boolean reviewOverdue,
        LocalDate proposedOn,
        @Nullable LocalDate closedOn,
        @Nullable Verdict verdict,
        NeedServed need,
        List<Evidence> evidence,
        List<TargetProgress> targets,
        List<String> successCriteria,
        List<PersonDays> support,
        ServiceAgreements agreements,
        List<String> reasons,
        List<ReviewRow> reviews,
        @Nullable Impact impact,
        List<TimelineRow> timeline,
        List<InterventionAction> actions,
        long version) {}
