package org.uplift.portal.app.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on what the services hold has to agree. */
@ConfigMapping(prefix = "uplift.reconciliation")
public interface ReconciliationSettings {

    /**
     * How long after its last change a record is settled: until then its events may be on their way between services.
     * Well above what a healthy platform takes, and above how far the clocks of its machines may be apart.
     */
    @WithDefault("60s")
    Duration settled();

    /** How long a proposal may go without the answers of schools and finance. */
    @WithDefault("5m")
    Duration patience();
}
