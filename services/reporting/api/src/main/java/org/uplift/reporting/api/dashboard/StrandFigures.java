package org.uplift.reporting.api.dashboard;

import org.uplift.platform.api.Strand;

/**
 * One strand of a school's improvement.
 *
 * @param openNeeds needs recorded and not yet met
 * @param liveInterventions commissioned, in delivery or paused
 * @param overdueReviews interventions commissioned or in delivery whose next review was due before today
 */
public record StrandFigures(Strand strand, long openNeeds, long liveInterventions, long overdueReviews) {

    /** Of a strand where nothing happens. */
    public static StrandFigures none(Strand strand) {
        return new StrandFigures(strand, 0, 0, 0);
    }
}
