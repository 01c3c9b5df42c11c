package org.uplift.gateway.routes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a caller is kept waiting. How often it may ask is {@code uplift.rates}, what it may send {@code uplift.limits}. */
@ConfigMapping(prefix = "uplift.gateway.limits")
public interface GatewayLimits {

    /** How long a service has to begin its answer, once the request has begun to reach it. */
    @WithDefault("30s")
    Duration answer();

    /** How long a service has to read and apply an imported file. */
    @WithDefault("5m")
    Duration importAnswer();

    /** How long a service has to accept a connection. */
    @WithDefault("2s")
    Duration connect();
}
