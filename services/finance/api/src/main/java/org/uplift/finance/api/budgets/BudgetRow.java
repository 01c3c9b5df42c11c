package org.uplift.finance.api.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/**
 * A budget in a list. Money in pounds.
 *
 * @param schoolUrn null for a central budget of the trust
 * @param amount what was set
 * @param actual what has been spent
 * @param committed what live interventions have promised and not yet spent
 * @param balance what is left to commit
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetRow(
        String code,
        String name,
        @Nullable Integer schoolUrn,
        @Nullable String schoolName,
        AcademicYear year,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal committed,
        BigDecimal balance,
        long version) {

    /** As it is kept: the year by its label, and what is left as the rest. */
    public BudgetRow(
            String code,
            String name,
            @Nullable Integer schoolUrn,
            @Nullable String schoolName,
            String year,
            BigDecimal amount,
            BigDecimal actual,
            BigDecimal committed,
            long version) {
        this(
                code,
                name,
                schoolUrn,
                schoolName,
                AcademicYear.parse(year),
                amount,
                actual,
                committed,
                amount.subtract(actual).subtract(committed),
                version);
    }
}
