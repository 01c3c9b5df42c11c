package org.uplift.platform.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;

/** Failures outside the resources, of a route or a filter, are answered as problems too. */
@Singleton
public class RouteFailures {

    private static final Logger LOG = Logger.getLogger(RouteFailures.class);

    private final Problems problems;

    public RouteFailures(Problems problems) {
        this.problems = problems;
    }

    /** After Quarkus REST has had its turn, before Quarkus's own error page. */
    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        switch (context.failure()) {
            case null -> refuse(context, context.statusCode());
            case ProblemException e -> problems.send(context, Problem.of(e.type(), e.detail(), e.violations()));
            case HttpException e -> refuse(context, e.getStatusCode());
            // identity mechanisms know how to ask for a sign-in
            case AuthenticationException e -> context.next();
            case SecurityException e -> context.next();
            case OIDCException e -> away(context, e);
            default -> fail(context);
        }
    }

    /** Keycloak has not answered since we started; it is asked again with every request. */
    private void away(RoutingContext context, OIDCException failure) {
        LOG.warnf("identity provider is away cause=%s", failure.getMessage());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.send(context, ProblemType.SERVICE_AWAY, "Nobody can be signed in just now. Try again in a moment.");
    }

    private void refuse(RoutingContext context, int status) {
        if (status >= 400 && status < 500) {
            problems.send(context, Refusals.of(status));
        } else {
            fail(context);
        }
    }

    private void fail(RoutingContext context) {
        var failure = context.failure() == null ? new IllegalStateException("No cause was given") : context.failure();
        var method = context.request().method().name();
        problems.send(context, problems.unforeseen(failure, method, context.normalizedPath()));
    }
}
