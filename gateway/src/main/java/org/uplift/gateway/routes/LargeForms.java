package org.uplift.gateway.routes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.uplift.platform.limits.BodyLimits;
import org.uplift.platform.limits.DeclaredBodies;
import org.uplift.platform.limits.Refusal;
import org.uplift.platform.problem.ProblemType;

/** Answers a form that says it is too large with a page; the platform's answer, which would come next, is a problem. */
@Singleton
class LargeForms {

    /** Before {@link DeclaredBodies}. */
    private static final int PRIORITY = 10_001;

    private final BodyLimits limits;
    private final OwnAnswers own;

    LargeForms(BodyLimits limits, OwnAnswers own) {
        this.limits = limits;
        this.own = own;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        var limit = limits.of(context.normalizedPath());
        if (RouteTable.isApi(context.normalizedPath()) || DeclaredBodies.declared(context) <= limit) {
            context.next();
            return;
        }
        Refusal.closeAfterAnswer(context);
        own.sendPage(context, ProblemType.TOO_LARGE, Exchange.atMost(limit));
    }
}
