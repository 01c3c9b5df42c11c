package org.uplift.gateway.routes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often one caller may ask, and how long it is kept waiting. What it may send is {@code uplift.limits}. */
@ConfigMapping(prefix = "uplift.gateway.limits")
public interface GatewayLimits {

    /** Callers with a valid token or session, each by their own name. */
    Rate signedIn();

    /** Everybody else, by network address. */
    Rate anonymous();

    /** Callers remembered at once; the least recent are forgotten, which only gives them a full bucket again. */
    @WithDefault("20000")
    int callersRemembered();

    /** How long a service has to begin its answer, once the request has begun to reach it. */
    @WithDefault("30s")
    Duration answer();

    /** How long a service has to read and apply an imported file. */
    @WithDefault("5m")
    Duration importAnswer();

    /** How long a service has to accept a connection. */
    @WithDefault("2s")
    Duration connect();

    /** A rate, with a burst on top for a page's worth of requests at once. */
    interface Rate {
        int perSecond();

        int burst();
    }
}
