package org.uplift.portal.kit.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.uplift.platform.limits.BodyLimits;
import org.uplift.platform.limits.DeclaredBodies;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.portal.kit.session.Paths;

/** Answers a form that is too large with a page; the API's answer, which would come next, is a problem. */
@Singleton
class TooLarge {

    /** Before the platform's own look at it, {@code org.uplift.platform.limits.DeclaredBodies}. */
    private static final int PRIORITY = 10_001;

    /** A browser reads an answer once it has sent everything; it is given this long. */
    private static final Duration LINGER = Duration.ofSeconds(30);

    private static final long MEGABYTE = 1024L * 1024;

    private final BodyLimits limits;

    TooLarge(BodyLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        var limit = limits.of(context.normalizedPath());
        if (Paths.isApi(context) || DeclaredBodies.declared(context) <= limit) {
            context.next();
            return;
        }
        discard(context);
        context.fail(new ProblemException(
                ProblemType.TOO_LARGE,
                "At most %d MB can be sent here. A file of schools is smaller as the zip it came in."
                        .formatted(limit / MEGABYTE)));
    }

    private static void discard(RoutingContext context) {
        var request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        var timer = context.vertx()
                .setTimer(LINGER.toMillis(), late -> request.connection().close());
        request.exceptionHandler(broken -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> context.vertx().cancelTimer(timer));
        request.handler(discarded -> {});
        request.resume();
    }
}
