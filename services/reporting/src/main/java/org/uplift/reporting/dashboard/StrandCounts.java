package org.uplift.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uplift.platform.access.Scope;
import org.uplift.platform.api.Strand;
import org.uplift.reporting.api.dashboard.SchoolFigures;
import org.uplift.reporting.api.dashboard.StrandFigures;

/** Reads the strands of many schools in one statement. */
@ApplicationScoped
class StrandCounts {

    private record Counted(int urn, String strand, long openNeeds, long liveInterventions, long overdueReviews) {}

    private static final String COUNTED = """
            select school_urn, strand, sum(open) as open_needs, sum(live) as live_interventions,
                sum(overdue) as overdue_reviews
            from (
                select school_urn, strand, 1 as open, 0 as live, 0 as overdue
                from need_line where status = 'OPEN'
                union all
                select school_urn, strand, 0, 1,
                    case when status <> 'PAUSED' and next_review_on < :today then 1 else 0 end
                from intervention_line where status in ('COMMISSIONED', 'IN_DELIVERY', 'PAUSED')
            ) counted
            where school_urn in (:schools) and (:wholeTrust or school_urn in (:urns))
            group by school_urn, strand
            """;

    private final EntityManager entities;

    StrandCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** The schools with their strands, in the order given; a strand where nothing happens counts nought. */
    List<SchoolFigures> of(Scope scope, List<SchoolFigures> schools, LocalDate today) {
        if (schools.isEmpty()) {
            return List.of();
        }
        var counted = counted(scope, schools.stream().map(SchoolFigures::urn).toList(), today);
        return schools.stream()
                .map(school -> school.with(all(counted.getOrDefault(school.urn(), Map.of()))))
                .toList();
    }

    private static List<StrandFigures> all(Map<Strand, StrandFigures> counted) {
        return Arrays.stream(Strand.values())
                .map(strand -> counted.getOrDefault(strand, StrandFigures.none(strand)))
                .toList();
    }

    private Map<Integer, Map<Strand, StrandFigures>> counted(
            Scope scope, Collection<Integer> schools, LocalDate today) {
        var found = new HashMap<Integer, Map<Strand, StrandFigures>>();
        entities.createNativeQuery(COUNTED, Counted.class)
                .setParameter("schools", schools)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> add(found, (Counted) row));
        return found;
    }

    /** A strand that a later version of the interventions service invents is none of ours yet. */
    private static void add(Map<Integer, Map<Strand, StrandFigures>> found, Counted row) {
        Arrays.stream(Strand.values())
                .filter(strand -> strand.name().equals(row.strand()))
                .forEach(strand -> found.computeIfAbsent(row.urn(), urn -> new EnumMap<>(Strand.class))
                        .put(
                                strand,
                                new StrandFigures(
                                        strand, row.openNeeds(), row.liveInterventions(), row.overdueReviews())));
    }
}
