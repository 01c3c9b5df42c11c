package org.uplift.portal.kit.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.uplift.platform.limits.BodyLimits;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.portal.kit.session.Paths;

/** Refuses a form that says it is too long with a page; the platform would answer with a problem, as the API does. */
@ApplicationScoped
class LongForms {

    /** Before {@link org.uplift.platform.limits.DeclaredBodies}. */
    private static final int BEFORE_THE_PLATFORM = 10_001;

    private final BodyLimits limits;

    LongForms(BodyLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_PLATFORM);
    }

    private void check(RoutingContext context) {
        var limit = limits.of(context.normalizedPath());
        if (Paths.isApi(context) || declared(context) <= limit) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        // Read and thrown away, so that the browser gets to read the answer.
        context.request().handler(discarded -> {}).resume();
        context.fail(new ProblemException(
                ProblemType.TOO_LARGE, "At most %d MB can be sent here.".formatted(Math.max(1, limit >> 20))));
    }

    private static long declared(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
