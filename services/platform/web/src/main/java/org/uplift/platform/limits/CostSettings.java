package org.uplift.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** How often one caller may ask for what costs more than a read, and how many of it run at once: {@code uplift.costs.pdf.at-once=12}. */
@ConfigMapping(prefix = "uplift.costs")
public interface CostSettings {

    /** By class; what is none of {@link CostClass#READ} has a limit in the platform's own properties. */
    @WithParentName
    Map<CostClass, CostLimit> limits();

    /** The limit of one class. */
    interface CostLimit {

        /** By one caller, in the long run. */
        int perMinute();

        /** By one caller, one right after the other. */
        int burst();

        /** Under way in this process, whoever asked. */
        @WithDefault("10000")
        int atOnce();
    }
}
