package org.uplift.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Draws up the dashboard. */
@ApplicationScoped
public class Dashboards {

    private static final String BY_NAME = "dashboard-by-name";

    private final Figures figures;
    private final Pages pages;
    private final Clock clock;

    Dashboards(Figures figures, Pages pages, Clock clock) {
        this.figures = figures;
        this.pages = pages;
        this.clock = clock;
    }

    /** The schools in reach that a query asks for. */
    @Transactional
    public Dashboard dashboard(Scope scope, DashboardQuery query, PageRequest request) {
        var year = year(query.year());
        var start = pages.start(BY_NAME, request).orElse(List.of("", "0"));
        var found = figures.list(
                scope,
                query,
                year,
                LocalDate.now(clock),
                start.getFirst(),
                Integer.parseInt(start.getLast()),
                request.limit() + 1);
        var page = pages.page(BY_NAME, request, found, school -> List.of(school.name(), String.valueOf(school.urn())));
        return new Dashboard(clock.instant(), year, page.items(), page.next());
    }

    /** Every school in reach, at most 200 of them: a whole trust. */
    @Transactional
    public Dashboard wholeTrust(Scope scope) {
        return dashboard(scope, DashboardQuery.ALL, new PageRequest(200, null));
    }

    /**
     * One school's line.
     *
     * @throws ProblemException NOT_FOUND where it is out of reach or there is none
     */
    @Transactional
    public SchoolFigures school(Scope scope, int urn, @Nullable String year) {
        return figures.one(scope, urn, year(year), LocalDate.now(clock))
                .orElseThrow(() -> ProblemException.notFound("School " + urn));
    }

    private String year(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return AcademicYear.of(LocalDate.now(clock)).label();
        }
        try {
            return AcademicYear.parse(asked).label();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "year: an academic year is written like 2026/27.");
        }
    }
}
