package org.uplift.gateway.routes;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.uplift.gateway.routes.Destination.OfPortal;
import org.uplift.gateway.routes.Destination.Unknown;
import org.uplift.gateway.routes.Destination.Upstream;
import org.uplift.gateway.routes.Forwarding.Way;
import org.uplift.platform.limits.Admission;
import org.uplift.platform.limits.BodyLimits;
import org.uplift.platform.limits.CostClass;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Problems;

/** Every request: the API by route, token, rate, size, and only then the service; anything else is the portal's. */
@ApplicationScoped
class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);

    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE = (context, failure) -> {};

    private final RouteTable routes;
    private final Admission admission;
    private final GatewayLimits limits;
    private final BodyLimits bodies;
    private final Problems problems;
    private final Forwarding forwarding;
    private final IdentityProviderManager identities;
    private final KnownTokens tokens;

    Routes(
            RouteTable routes,
            Admission admission,
            GatewayLimits limits,
            BodyLimits bodies,
            Problems problems,
            Forwarding forwarding,
            IdentityProviderManager identities,
            KnownTokens tokens) {
        this.routes = routes;
        this.admission = admission;
        this.limits = limits;
        this.bodies = bodies;
        this.problems = problems;
        this.forwarding = forwarding;
        this.identities = identities;
        this.tokens = tokens;
    }

    void register(@Observes Router router) {
        router.route("/api").handler(this::receive);
        router.route("/api/*").handler(this::receive);
        router.route("/*").handler(this::page);
    }

    /** The portal knows its own sessions, and refuses by page what the API refuses by problem. */
    private void page(RoutingContext context) {
        context.request().pause();
        pass(context, new OfPortal(), true);
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        tokens.subject(context.request()).ifPresentOrElse(subject -> known(context, subject), () -> identify(context));
    }

    private void identify(RoutingContext context) {
        // A token that fails is answered below; Quarkus would answer it first, and never mind the rate.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> identified(context, identity), failure -> notIdentified(context, failure));
    }

    private void identified(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            refuse(context, "Send a bearer token issued for Uplift.");
            return;
        }
        tokens.add(context.request(), identity.getPrincipal());
        known(context, identity.getPrincipal().getName());
    }

    private void known(RoutingContext context, String subject) {
        if (admitted(context, Optional.of(subject))) {
            direct(context);
        }
    }

    private void notIdentified(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException && !identityProviderAway(failure)) {
            refuse(context, "The token is not valid here: it has expired, or was not issued for Uplift.");
            return;
        }
        LOG.warnf("Tokens cannot be checked cause=%s", failure.getClass().getSimpleName());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Exchange.RETRY_SECONDS);
        tell(context, ProblemType.SERVICE_AWAY, "Sign-in (Keycloak) cannot be reached. Try again in a moment.");
    }

    private static boolean identityProviderAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private void refuse(RoutingContext context, String detail) {
        if (admitted(context, Optional.empty())) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            tell(context, ProblemType.UNAUTHENTICATED, detail);
        }
    }

    private boolean admitted(RoutingContext context, Optional<String> subject) {
        var refusal = admission.refusal(context, subject);
        refusal.ifPresent(refused -> tell(context, refused.type(), refused.detail()));
        return refusal.isEmpty();
    }

    private void direct(RoutingContext context) {
        switch (destination(context)) {
            case Unknown() -> tell(context, ProblemType.NOT_FOUND, "There is nothing at this address of the API.");
            case Upstream upstream -> pass(context, upstream, false);
        }
    }

    private void pass(RoutingContext context, Upstream upstream, boolean page) {
        var answerWithin =
                CostClass.of(context.request()) == CostClass.IMPORT ? limits.importAnswer() : limits.answer();
        forwarding.forward(context, new Way(upstream, page, bodies.of(context.normalizedPath()), answerWithin));
    }

    /** A path that changes when normalised could mean one thing here and another to the service: nobody answers it. */
    private Destination destination(RoutingContext context) {
        var path = context.request().path();
        return path.equals(context.normalizedPath()) ? routes.destination(path) : new Unknown();
    }

    /** Answers without a service. What is still on its way here is thrown away, so that the caller reads the answer. */
    private void tell(RoutingContext context, ProblemType type, String detail) {
        problems.send(context, type, detail);
        context.request().resume();
    }
}
