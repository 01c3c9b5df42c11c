package org.uplift.portal.app.budgets;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.uplift.platform.calendar.AcademicYear;

/** The academic years a budget may be looked for in, or set for. */
@Singleton
class BudgetYears {

    private static final int BEFORE = 2;

    private final Clock clock;

    BudgetYears(Clock clock) {
        this.clock = clock;
    }

    String now() {
        return AcademicYear.of(LocalDate.now(clock)).label();
    }

    /** The next, this, and those before. */
    List<String> all() {
        var start = AcademicYear.of(LocalDate.now(clock)).startYear();
        return IntStream.rangeClosed(-1, BEFORE)
                .mapToObj(back -> new AcademicYear(start - back).label())
                .toList();
    }

    /** This one and the next. */
    List<String> toSet() {
        return all().subList(0, 2).reversed();
    }
}
