package org.uplift.finance.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A budget as a reader sees it. Money in pounds.
 *
 * @param schoolUrn null for a central budget of the trust
 * @param year the academic year it is for, {@code 2026/27}
 * @param amount what was set
 * @param actual what has been spent
 * @param committed what live interventions have promised and not yet spent
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetRow(
        String code,
        String name,
        @Nullable Integer schoolUrn,
        @Nullable String schoolName,
        String year,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal committed,
        long version) {

    /** What is left to commit. */
    @JsonProperty
    public BigDecimal balance() {
        return amount.subtract(actual).subtract(committed);
    }
}
