package org.uplift.reporting.dashboard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
        BigDecimal spent) {}
