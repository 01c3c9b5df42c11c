package org.uplift.reporting.dashboard;

/**
 * One strand of a school's improvement.
 *
 * @param openNeeds needs recorded and not yet met
 * @param liveInterventions commissioned, in delivery or paused
 * @param overdueReviews interventions commissioned or in delivery whose next review was due before today
 */
public record Domain(Strand strand, long openNeeds, long liveInterventions, long overdueReviews) {

    static Domain quiet(Strand strand) {
        return new Domain(strand, 0, 0, 0);
    }
}
