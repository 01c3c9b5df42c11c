package org.uplift.finance.api.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/**
 * A budget. Money in pounds.
 *
 * @param schoolUrn null for a central budget of the trust
 * @param amount what was set
 * @param actual what has been spent
 * @param committed what live interventions have promised and not yet spent
 * @param balance what is left to commit
 * @param actions what whoever asks may do to it now
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetRecord(
        String code,
        String name,
        @Nullable Integer schoolUrn,
        @Nullable String schoolName,
        AcademicYear year,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal committed,
        BigDecimal balance,
        List<BudgetAction> actions,
        long version) {

    public static BudgetRecord of(BudgetRow row, List<BudgetAction> actions) {
        return new BudgetRecord(
                row.code(),
                row.name(),
                row.schoolUrn(),
                row.schoolName(),
                row.year(),
                row.amount(),
                row.actual(),
                row.committed(),
                row.balance(),
                actions,
                row.version());
    }
}
