package org.uplift.platform.stopping;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Once told to stop, each answer is the last on its connection ({@code Connection: close}), so that whoever asks again
 * opens another, to a replica that stays. Readiness falls by itself ({@code quarkus.shutdown.delay-enabled}).
 */
@Singleton
public class LastAnswers {

    /** Outside what answers by itself. */
    private static final int FIRST = 1_000;

    private volatile boolean stopping;

    void stopping(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::say, FIRST);
    }

    private void say(RoutingContext context) {
        if (stopping) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.next();
    }
}
