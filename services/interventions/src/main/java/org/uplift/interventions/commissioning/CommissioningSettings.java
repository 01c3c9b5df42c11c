package org.uplift.interventions.commissioning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a trust may set for itself. */
@ConfigMapping(prefix = "uplift.commissioning")
interface CommissioningSettings {

    /** How many academic years an intervention may touch, from first day to last. */
    @WithDefault("2")
    int longestAcademicYears();

    /** Weeks from a review to the next, unless it says otherwise: the director and the CEO meet every six. */
    @WithDefault("6")
    int reviewWeeks();
}
