package org.uplift.reporting.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.uplift.platform.access.Scope;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.reporting.api.dashboard.TrustTotals;
import org.uplift.reporting.api.packs.PackContent;
import org.uplift.reporting.api.packs.PackContent.BudgetLine;
import org.uplift.reporting.api.packs.PackContent.ClosedIntervention;
import org.uplift.reporting.api.packs.PackContent.LiveIntervention;
import org.uplift.reporting.api.packs.PackContent.PracticeLine;
import org.uplift.reporting.dashboard.DashboardService;
import org.uplift.reporting.projection.AsAt;

/** Reads what a pack tells from the read models: five statements, each bounded. */
@ApplicationScoped
class PackFigures {

    /** No table of a pack is longer than this; a board reads no further. */
    private static final int LONGEST_TABLE = 200;

    private static final String LIVE = """
            select school.name as school, held.summary, held.strand, held.route, held.status, held.starts_on, held.ends_on,
                held.next_review_on, held.amount
            from intervention_line held
            join school_line school on school.urn = held.school_urn
            where held.status in ('COMMISSIONED', 'IN_DELIVERY', 'PAUSED')
                and (:wholeTrust or held.school_urn in (:urns))
            order by held.next_review_on nulls last, school.name, held.intervention_id
            """;

    private static final String CLOSED = """
            select school.name as school, held.summary, held.strand, held.route, held.closed_on, held.verdict,
                cast(held.impact as jsonb) ->> 'outcomes' as outcomes, held.amount
            from intervention_line held
            join school_line school on school.urn = held.school_urn
            where held.status = 'COMPLETED' and held.closed_on between :from and :to
                and (:wholeTrust or held.school_urn in (:urns))
            order by held.closed_on desc, school.name, held.intervention_id
            """;

    private static final String BUDGETS = """
            select code, name, amount, actual, committed, balance from budget_line
            where year = :year and (:wholeTrust or school_urn in (:urns)) order by code
            """;

    private static final String PRACTICES = """
            select title, status, decided_on from practice_line
            where status in ('PUT_TO_EXECUTIVE', 'STANDARD', 'RECOMMENDED') order by decided_on desc nulls last, title
            """;

    private final EntityManager entities;
    private final DashboardService dashboard;
    private final AsAt asAt;
    private final Clock clock;

    PackFigures(EntityManager entities, DashboardService dashboard, AsAt asAt, Clock clock) {
        this.entities = entities;
        this.dashboard = dashboard;
        this.asAt = asAt;
        this.clock = clock;
    }

    /** What a pack would tell now, of the schools in reach. */
    PackContent read(Scope scope) {
        var year = AcademicYear.of(LocalDate.now(clock));
        // before the figures are read: what came in between is more than is said
        var moment = asAt.moment().orElse(null);
        var schools = dashboard.wholeTrust(scope);
        return new PackContent(
                moment,
                year.label(),
                TrustTotals.of(schools),
                schools,
                live(scope),
                closed(scope, year),
                budgets(scope, year),
                practices());
    }

    private List<LiveIntervention> live(Scope scope) {
        return entities.createNativeQuery(LIVE, LiveIntervention.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(LONGEST_TABLE)
                .getResultList();
    }

    private List<ClosedIntervention> closed(Scope scope, AcademicYear year) {
        return entities.createNativeQuery(CLOSED, ClosedIntervention.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("from", year.firstDay())
                .setParameter("to", year.lastDay())
                .setMaxResults(LONGEST_TABLE)
                .getResultList();
    }

    private List<BudgetLine> budgets(Scope scope, AcademicYear year) {
        return entities.createNativeQuery(BUDGETS, BudgetLine.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("year", year.label())
                .setMaxResults(LONGEST_TABLE)
                .getResultList();
    }

    private List<PracticeLine> practices() {
        return entities.createNativeQuery(PRACTICES, PracticeLine.class)
                .setMaxResults(LONGEST_TABLE)
                .getResultList();
    }
}
