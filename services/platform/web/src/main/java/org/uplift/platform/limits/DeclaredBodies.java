package org.uplift.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Refuses a body that says it is too large before a byte of it is read. */
@Singleton
public class DeclaredBodies {

    /** Before Quarkus's own limit, whose answer has no body, and before anything that looks who is asking. */
    private static final int PRIORITY = 10_000;

    private final BodyLimits limits;

    public DeclaredBodies(BodyLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        var limit = limits.of(context.normalizedPath());
        if (declared(context) <= limit) {
            context.next();
            return;
        }
        Refusal.closeAfterAnswer(context);
        context.fail(
                ProblemType.TOO_LARGE.status(), new ProblemException(ProblemType.TOO_LARGE, CountedBody.detail(limit)));
    }

    /** How many bytes a request says that its body has; none where it does not say. */
    public static long declared(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
