package org.uplift.gateway.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.uplift.platform.problem.ProblemException;

/** Answers with a page what the platform refuses of a page's request; its own answer, which would come next, is a problem. */
@Singleton
class PageFaults {

    private final OwnAnswers own;

    PageFaults(OwnAnswers own) {
        this.own = own;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        if (context.failure() instanceof ProblemException fault && !RouteTable.isApi(context.normalizedPath())) {
            own.sendPage(context, fault.type(), fault.detail());
        } else {
            context.next();
        }
    }
}
