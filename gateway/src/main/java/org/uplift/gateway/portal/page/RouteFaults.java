package org.uplift.gateway.portal.page;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.gateway.session.Paths;

/** Faults met before any page began: an unknown asset, or Keycloak away while somebody signs in. */
@ApplicationScoped
class RouteFaults {

    private static final Logger LOG = Logger.getLogger(RouteFaults.class);

    private static final int NOT_OURS = -1;
    private static final int AWAY = 503;

    private final Template page;

    RouteFaults(@Location("page/outside-fault") Template page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        var status = status(context.failure(), context.statusCode());
        if (Paths.isApi(context) || context.response().ended() || status == NOT_OURS) {
            context.next();
            return;
        }
        page.data("fault", Fault.of(status, ""))
                .renderAsync()
                .whenComplete((html, broken) ->
                        answer(context, status, broken == null ? html : "Part of Uplift is away for the moment."));
    }

    private static void answer(RoutingContext context, int status, String html) {
        if (status == AWAY) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(html);
    }

    /** How to sign in, or that one may not, is the business of the identity mechanism. */
    private static int status(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case null -> status;
            case OIDCException away -> {
                LOG.warnf("Nobody can sign in cause=%s", away.getMessage());
                yield AWAY;
            }
            // A code or a state that is not ours, or was used before: nothing to sign in with.
            case AuthenticationCompletionException unfinished -> 401;
            case HttpException refused -> refused.getStatusCode();
            default -> NOT_OURS;
        };
    }
}
