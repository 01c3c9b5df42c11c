package org.uplift.gateway.portal.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.uplift.gateway.session.Paths;

/** Faults met before any page began: an unknown asset, or Keycloak away while somebody signs in. */
@ApplicationScoped
class RouteFaults {

    private static final Logger LOG = Logger.getLogger(RouteFaults.class);

    private final Template page;

    RouteFaults(@Location("page/outside-fault") Template page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        var failure = context.failure();
        if (Paths.isApi(context)
                || context.response().ended()
                || failure instanceof AuthenticationFailedException
                || failure instanceof ForbiddenException) {
            context.next();
            return;
        }
        var status = failure == null ? context.statusCode() : 503;
        if (failure != null) {
            LOG.warnf(failure, "Page could not begin path=%s", context.normalizedPath());
        }
        page.data("fault", Fault.of(status, ""))
                .renderAsync()
                .whenComplete((html, broken) -> context.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .putHeader(HttpHeaders.RETRY_AFTER, "5")
                        .end(broken == null ? html : "Part of Uplift is away for the moment."));
    }
}
