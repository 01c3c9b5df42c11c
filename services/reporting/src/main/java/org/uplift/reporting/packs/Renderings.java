package org.uplift.reporting.packs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many PDFs are made at once: each takes about 40 MB and a core for as long as it takes. */
@ConfigMapping(prefix = "uplift.reporting.renderings")
interface Renderings {

    @WithDefault("2")
    int atOnce();

    /** How many may wait for their turn; who comes after is asked to come back. */
    @WithDefault("12")
    int waiting();

    /** The longest that one waits. */
    @WithDefault("20s")
    Duration patience();

    /** How long a draft's PDF is given again instead of being made anew; it says as at when its figures were read. */
    @WithDefault("30s")
    Duration draftsKept();
}
