package org.uplift.finance.budgets;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * Which budgets a list shows.
 *
 * @param text part of the code or the name, in lower case
 */
record BudgetFilter(Optional<AcademicYear> year, Optional<Integer> school, Optional<String> text) {

    static BudgetFilter of(@Nullable String year, @Nullable Integer school, @Nullable String text) {
        return new BudgetFilter(
                Optional.ofNullable(year).map(BudgetFilter::parse),
                Optional.ofNullable(school),
                Optional.ofNullable(text)
                        .map(words -> words.strip().toLowerCase(Locale.UK))
                        .filter(words -> !words.isEmpty()));
    }

    private static AcademicYear parse(String label) {
        try {
            return AcademicYear.parse(label);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "The year is written like 2026/27.");
        }
    }
}
