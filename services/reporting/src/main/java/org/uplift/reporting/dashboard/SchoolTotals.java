package org.uplift.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.reporting.api.dashboard.DashboardSearch;
import org.uplift.reporting.api.dashboard.SchoolFigures;

/** Reads the figures of every school in reach, in one statement. */
@ApplicationScoped
class SchoolTotals {

    private static final String SELECT = """
            select school.urn, school.name, school.phase, school.hub, school.trust,
                coalesce(need.open, 0) as open_needs,
                coalesce(intervention.live, 0) as live_interventions,
                coalesce(intervention.overdue, 0) as overdue_reviews,
                coalesce(received.days, 0.0) as days_received,
                coalesce(given.days, 0.0) as days_given,
                coalesce(money.committed, 0.00) as committed,
                coalesce(money.spent, 0.00) as spent
            from school_line school
            left join (
                select school_urn, count(*) as open from need_line where status = 'OPEN' group by school_urn
            ) need on need.school_urn = school.urn
            left join (
                select school_urn, count(*) as live, count(*) filter (
                    where next_review_on < :today and status <> 'PAUSED') as overdue
                from intervention_line where status in ('COMMISSIONED', 'IN_DELIVERY', 'PAUSED') group by school_urn
            ) intervention on intervention.school_urn = school.urn
            left join (
                select booking.receiver_urn, sum(part.days) as days
                from booking_line booking
                join booking_part part using (intervention_id)
                join intervention_line held using (intervention_id)
                where booking.academic_year = :year and booking.status in ('RESERVED', 'DELIVERED')
                    and held.status in ('COMMISSIONED', 'IN_DELIVERY', 'PAUSED', 'COMPLETED')
                group by booking.receiver_urn
            ) received on received.receiver_urn = school.urn
            left join (
                select part.giver_urn, sum(part.days) as days
                from booking_line booking
                join booking_part part using (intervention_id)
                join intervention_line held using (intervention_id)
                where booking.academic_year = :year and booking.status in ('RESERVED', 'DELIVERED')
                    and held.status in ('COMMISSIONED', 'IN_DELIVERY', 'PAUSED', 'COMPLETED')
                group by part.giver_urn
            ) given on given.giver_urn = school.urn
            left join (
                select school_urn, sum(amount) filter (where status = 'MADE') as committed,
                    sum(amount) filter (where status = 'SPENT') as spent
                from commitment_line group by school_urn
            ) money on money.school_urn = school.urn
            where (:wholeTrust or school.urn in (:urns))
            """;

    private static final String LISTED = SELECT + """
                and school.status like 'Open%'
                and (cast(:trust as text) is null or lower(school.trust) = :trust)
                and (cast(:hub as text) is null or lower(school.hub) = :hub)
                and (cast(:phase as text) is null or lower(school.phase) = :phase)
                and (school.name, school.urn) > (:afterName, :afterUrn)
            order by school.name, school.urn
            limit :limit
            """;

    private static final String ONE = SELECT + " and school.urn = :urn";

    /** A school as the statement finds it. */
    private record Row(
            int urn,
            String name,
            String phase,
            @Nullable String hub,
            @Nullable String trust,
            long openNeeds,
            long liveInterventions,
            long overdueReviews,
            BigDecimal daysReceived,
            BigDecimal daysGiven,
            BigDecimal committed,
            BigDecimal spent) {

        SchoolFigures figures() {
            return new SchoolFigures(
                    urn,
                    name,
                    phase,
                    hub,
                    trust,
                    openNeeds,
                    liveInterventions,
                    overdueReviews,
                    daysReceived,
                    daysGiven,
                    committed,
                    spent,
                    List.of(),
                    null);
        }
    }

    private final EntityManager entities;

    SchoolTotals(EntityManager entities) {
        this.entities = entities;
    }

    /** The open schools in reach, by name, from after a given one. */
    List<SchoolFigures> list(
            Scope scope,
            DashboardSearch search,
            String year,
            LocalDate today,
            String afterName,
            int afterUrn,
            int limit) {
        return entities.createNativeQuery(LISTED, Row.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("year", year)
                .setParameter("today", today)
                .setParameter("trust", lower(search.trust))
                .setParameter("hub", lower(search.hub))
                .setParameter("phase", lower(search.phase))
                .setParameter("afterName", afterName)
                .setParameter("afterUrn", afterUrn)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> ((Row) row).figures())
                .toList();
    }

    /** One school's figures, whatever its status. */
    Optional<SchoolFigures> one(Scope scope, int urn, String year, LocalDate today) {
        return entities.createNativeQuery(ONE, Row.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("year", year)
                .setParameter("today", today)
                .setParameter("urn", urn)
                .getResultStream()
                .map(row -> ((Row) row).figures())
                .findFirst();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.UK);
    }
}
