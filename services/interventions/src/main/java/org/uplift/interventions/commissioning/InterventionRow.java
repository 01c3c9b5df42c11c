package org.uplift.interventions.commissioning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.needs.Strand;

/**
 * An intervention in a list, and the answer to a change of one.
 *
 * @param schoolName left out of the answer to a change
 * @param days all people's days together
 * @param reviewOverdue whether its next review was due before today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterventionRow(
        UUID id,
        UUID needId,
        int schoolUrn,
        @Nullable String schoolName,
        Strand strand,
        @Nullable String subject,
        Route route,
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
        @JsonIgnore long version) {}
