package org.uplift.interventions.api.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/**
 * An intervention in a list, and the answer to a change of one.
 *
 * @param schoolName left out of the answer to a change
 * @param days all people's days together
 * @param reviewOverdue whether its next review was due before today
 * @param version what its {@code ETag} shows
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
        long version) {

    /** As it is kept: the cost in two columns. */
    public InterventionRow(
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
            @Nullable BigDecimal amount,
            @Nullable String budgetCode,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate lastReviewOn,
            @Nullable Judgement judgement,
            boolean reviewOverdue,
            LocalDate proposedOn,
            @Nullable LocalDate closedOn,
            @Nullable Verdict verdict,
            long version) {
        this(
                id,
                needId,
                schoolUrn,
                schoolName,
                strand,
                subject,
                route,
                summary,
                status,
                startsOn,
                endsOn,
                days,
                amount == null || budgetCode == null ? null : new Cost(amount, budgetCode),
                nextReviewOn,
                lastReviewOn,
                judgement,
                reviewOverdue,
                proposedOn,
                closedOn,
                verdict,
                version);
    }
}
