package org.uplift.gateway.routes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.uplift.platform.limits.Refusal;
import org.uplift.platform.limits.RequestHeads;
import org.uplift.platform.problem.ProblemException;

/** Answers an address or headers that are too long with a page; the platform's answer, which would come next, is a problem. */
@Singleton
class LongHeads {

    /** Before {@link RequestHeads}. */
    private static final int PRIORITY = 11_001;

    private final RequestHeads heads;
    private final OwnAnswers own;

    LongHeads(RequestHeads heads, OwnAnswers own) {
        this.heads = heads;
        this.own = own;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (RouteTable.isApi(context.normalizedPath())) {
            context.next();
        } else {
            heads.fault(context.request()).ifPresentOrElse(fault -> refuse(context, fault), context::next);
        }
    }

    private void refuse(RoutingContext context, ProblemException fault) {
        Refusal.closeAfterAnswer(context);
        own.sendPage(context, fault.type(), fault.detail());
    }
}
