package org.uplift.gateway.session;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.uplift.gateway.routes.RateLimits;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Lets nobody onto a page who may not open it, nor more often than the rate allows. */
public class PageGuard {

    private final CurrentIdentityAssociation current;
    private final RateLimits rates;

    PageGuard(CurrentIdentityAssociation current, RateLimits rates) {
        this.current = current;
        this.rates = rates;
    }

    /** Before the form is read, so that a refused form costs nothing. */
    @ServerRequestFilter(priority = 500)
    public void guard(ResourceInfo resource, RoutingContext routing) {
        if (Paths.isApi(routing)) {
            return;
        }
        var rule = Optional.ofNullable(resource.getResourceMethod().getAnnotation(OpenTo.class));
        var ability = rule.map(OpenTo::value)
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "This page opens to nobody."));
        var subject = Optional.<String>empty();
        if (!ability.isPublic()) {
            var identity = current.getIdentity();
            if (!ability.heldBy(identity)) {
                throw new ProblemException(ProblemType.FORBIDDEN, "Your role does not include this page.");
            }
            subject = Optional.of(identity.getPrincipal().getName());
        }
        var wait = rates.take(subject, routing.request().remoteAddress().hostAddress());
        if (wait.isPresent()) {
            routing.response().putHeader("Retry-After", Long.toString(wait.getAsLong()));
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "Wait %d seconds, then try again.".formatted(wait.getAsLong()));
        }
    }
}
