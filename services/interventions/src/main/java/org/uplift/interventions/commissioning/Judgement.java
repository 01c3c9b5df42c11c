package org.uplift.interventions.commissioning;

/** How a review found progress against the targets. */
public enum Judgement {
    /** Further on than the targets ask for by now. */
    AHEAD,
    /** Where the targets ask it to be by now. */
    ON_TRACK,
    /** Short of the targets, and able to catch up in the time left. */
    BEHIND,
    /** Will not meet the targets as it stands: change it, pause it or stop it. */
    OFF_TRACK
}
