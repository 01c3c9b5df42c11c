package org.uplift.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.reporting.api.dashboard.Dashboard;
import org.uplift.reporting.api.dashboard.DashboardSearch;
import org.uplift.reporting.api.dashboard.SchoolFigures;
import org.uplift.reporting.projection.AsAt;

/** Draws up the dashboard. */
@ApplicationScoped
public class DashboardService {

    private static final String BY_NAME = "dashboard-by-name";

    private final SchoolTotals totals;
    private final StrandCounts strands;
    private final Pages pages;
    private final AsAt asAt;
    private final Clock clock;

    DashboardService(SchoolTotals totals, StrandCounts strands, Pages pages, AsAt asAt, Clock clock) {
        this.totals = totals;
        this.strands = strands;
        this.pages = pages;
        this.asAt = asAt;
        this.clock = clock;
    }

    /** The schools in reach that a query asks for, each with its strands. */
    @Transactional
    public Dashboard dashboard(Scope scope, DashboardSearch search) {
        var year = year(search.year);
        // before the figures are read: what came in between is more than is said
        var moment = asAt.moment().orElse(null);
        var page = figures(scope, search, year, new PageRequest(search.limit, search.after));
        return new Dashboard(moment, year, strands.of(scope, page.items(), LocalDate.now(clock)), page.next());
    }

    /** The figures of every school in reach, at most 200 of them: a whole trust. */
    @Transactional
    public List<SchoolFigures> wholeTrust(Scope scope) {
        return figures(scope, new DashboardSearch(), year(null), new PageRequest(200, null))
                .items();
    }

    private Page<SchoolFigures> figures(Scope scope, DashboardSearch search, String year, PageRequest request) {
        var start = pages.start(BY_NAME, request).orElse(List.of("", "0"));
        var found = totals.list(
                scope,
                search,
                year,
                LocalDate.now(clock),
                start.getFirst(),
                Integer.parseInt(start.getLast()),
                request.limit + 1);
        return pages.page(BY_NAME, request, found, school -> List.of(school.name(), String.valueOf(school.urn())));
    }

    /**
     * One school's line.
     *
     * @throws ProblemException NOT_FOUND where it is out of reach or there is none
     */
    @Transactional
    public SchoolFigures school(Scope scope, int urn, @Nullable String year) {
        var today = LocalDate.now(clock);
        var moment = asAt.moment().orElse(null);
        return totals.one(scope, urn, year(year), today)
                .map(found ->
                        strands.of(scope, List.of(found), today).getFirst().asAt(moment))
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
