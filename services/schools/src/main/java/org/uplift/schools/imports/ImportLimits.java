package org.uplift.schools.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a file may hold. GIAS's own file of all England is about 60 MB, 6 MB in its zip. */
@ConfigMapping(prefix = "uplift.schools.import")
public interface ImportLimits {

    /** Largest CSV file within a zip, in megabytes: a small zip can hold a large nothing. */
    @WithDefault("200")
    int mostUnpackedMegabytes();
}
