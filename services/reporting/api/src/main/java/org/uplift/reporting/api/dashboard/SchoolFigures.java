package org.uplift.reporting.api.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/**
 * One school's line on the dashboard.
 *
 * @param openNeeds needs recorded and not yet met
 * @param liveInterventions commissioned, in delivery or paused
 * @param overdueReviews interventions commissioned or in delivery whose next review was due before today
 * @param daysReceived days of commissioned support for this school in the year, booked or delivered
 * @param daysGiven days of commissioned support this school's staff give in the year, booked or delivered
 * @param committed pounds committed to live interventions of this school
 * @param spent pounds spent on completed interventions of this school
 * @param strands its six strands, always all of them and in the same order; none in a board pack
 * @param asAt the figures hold everything that was told up to then; null while that is not known, and in a list, which
 *     says it of all
 */
public record SchoolFigures(
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
        BigDecimal spent,
        List<StrandFigures> strands,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant asAt) {

    /** The same school with what its strands count. */
    public SchoolFigures with(List<StrandFigures> counted) {
        return with(counted, asAt);
    }

    /** The same school, on its own. */
    public SchoolFigures asAt(@Nullable Instant moment) {
        return with(strands, moment);
    }

    private SchoolFigures with(List<StrandFigures> counted, @Nullable Instant moment) {
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
                counted,
                moment);
    }

    /** What one of its strands counts. */
    public StrandFigures strand(Strand wanted) {
        return strands.stream()
                .filter(one -> one.strand() == wanted)
                .findFirst()
                .orElse(StrandFigures.none(wanted));
    }
}
