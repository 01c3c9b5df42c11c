package org.uplift.finance.budgets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one intervention holds of a budget, as a reader sees it.
 *
 * @param heardOn the day finance first heard of it
 * @param settledOn the day it was spent, released or refused; null while it is committed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentRow(
        UUID interventionId,
        int schoolUrn,
        BigDecimal amount,
        CommitmentStatus status,
        @JsonIgnore @Nullable String reasonLines,
        LocalDate heardOn,
        @Nullable LocalDate settledOn) {

    /** Why it was refused; empty unless it was. */
    @JsonProperty
    public List<String> reasons() {
        return reasonLines == null ? List.of() : reasonLines.lines().toList();
    }
}
