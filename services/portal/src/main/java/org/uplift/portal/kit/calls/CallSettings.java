package org.uplift.portal.kit.calls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long services are waited for, and when they are left in peace. */
@ConfigMapping(prefix = "uplift.portal.calls")
public interface CallSettings {

    /** How long a page waits for one of its parts. */
    @WithDefault("4s")
    Duration page();

    /** How long a service has to accept a connection. */
    @WithDefault("1500ms")
    Duration connect();

    /** How long a service has to answer where a page waits for it longer than for a part: an export, a search. */
    @WithDefault("10s")
    Duration answer();

    Breaker breaker();

    /** When a service that does not answer is not asked for a moment. */
    interface Breaker {

        /** How many calls are looked back on. */
        @WithDefault("20")
        int calls();

        /** The part of them that failed, 0 to 1. */
        @WithDefault("0.5")
        double failed();

        /** How long it is not asked. */
        @WithDefault("2s")
        Duration pause();
    }
}
