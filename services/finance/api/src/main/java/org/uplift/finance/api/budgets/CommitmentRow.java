package org.uplift.finance.api.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one intervention holds of a budget.
 *
 * @param reasons why it was refused; empty unless it was
 * @param heardOn the day finance first heard of it
 * @param settledOn the day it was spent, released or refused; null while it is committed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentRow(
        UUID interventionId,
        int schoolUrn,
        BigDecimal amount,
        CommitmentStatus status,
        List<String> reasons,
        LocalDate heardOn,
        @Nullable LocalDate settledOn) {

    /** As it is kept: a reason a line. */
    public CommitmentRow(
            UUID interventionId,
            int schoolUrn,
            BigDecimal amount,
            CommitmentStatus status,
            @Nullable String reasonLines,
            LocalDate heardOn,
            @Nullable LocalDate settledOn) {
        this(
                interventionId,
                schoolUrn,
                amount,
                status,
                reasonLines == null ? List.of() : reasonLines.lines().toList(),
                heardOn,
                settledOn);
    }
}
