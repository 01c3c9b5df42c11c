package org.uplift.gateway.routes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long a caller is kept waiting, and how many at once. How often one may ask is {@code uplift.rates}, what it may
 * send {@code uplift.limits}.
 */
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

    /** How long a request waits for its turn where every connection to its service is busy. */
    @WithDefault("5s")
    Duration turn();

    /** Connections to each service of the API. */
    @WithDefault("128")
    int perService();

    /** Connections to the portal for its pages. */
    @WithDefault("64")
    int pages();

    /** Connections to the portal for streams of events, which stay open for minutes. */
    @WithDefault("512")
    int streams();

    /** Requests that may wait for their turn, for each connection there is; more are turned away at once. */
    @WithDefault("4")
    int waitingPerConnection();
}
