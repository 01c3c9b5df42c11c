package org.uplift.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Problems;

/** Turns away whoever no rule allows. An error while deciding is a denial. */
class AllowedFilter {

    private static final Logger LOG = Logger.getLogger(AllowedFilter.class);

    private final Caller caller;
    private final Newcomers newcomers;
    private final Denials denials;
    private final Problems problems;
    private final Duration fresh;

    AllowedFilter(
            Caller caller,
            Newcomers newcomers,
            Denials denials,
            Problems problems,
            @ConfigProperty(name = "uplift.access.fresh-sign-in") Duration fresh) {
        this.caller = caller;
        this.newcomers = newcomers;
        this.denials = denials;
        this.problems = problems;
        this.fresh = fresh;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Optional<Response> decide(ContainerRequestContext request, ResourceInfo resource) {
        try {
            return allow(request, resource.getResourceMethod());
        } catch (ProblemException | AuthenticationFailedException | UnauthorizedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Access could not be decided", e);
            denials.record("unknown", DenialReason.ERROR, null, target(request));
            throw forbidden("Whether you may do this could not be decided.");
        }
    }

    /** What to answer instead, where whoever asks has to sign in again first. */
    private Optional<Response> allow(ContainerRequestContext request, @Nullable Method method) {
        if (caller.anonymous()) {
            throw new UnauthorizedException("No token was sent");
        }
        if (method != null && method.isAnnotationPresent(OpenToOneself.class) && caller.hasName()) {
            return Optional.empty();
        }
        var actor = caller.actor().orElse("unknown");
        var rule = method == null ? null : method.getAnnotation(Allowed.class);
        if (method == null || rule == null) {
            denials.record(actor, DenialReason.NO_RULE, null, target(request));
            throw forbidden("No rule allows this.");
        }
        if (!caller.hasName()) {
            denials.record(actor, DenialReason.UNKNOWN_PERSON, rule.value(), target(request));
            throw forbidden("Nobody can tell whose token this is.");
        }
        if (!permits(rule) && !(isNewcomer() && permits(rule))) {
            denials.record(caller.actor().orElse(actor), DenialReason.ROLE, rule.value(), target(request));
            throw forbidden(refusal());
        }
        caller.asks(rule.value());
        return method.isAnnotationPresent(FreshSignIn.class) && !caller.signedInWithin(fresh)
                ? Optional.of(signInAgain())
                : Optional.empty();
    }

    private boolean permits(Allowed rule) {
        return caller.may(rule.value()) || rule.orRelated() && caller.holdsAPost();
    }

    /** Whether their sign-in was linked with a person only just: what was read of them is read again. */
    private boolean isNewcomer() {
        var linked = caller.reach().personId().isEmpty()
                && caller.signIn().filter(newcomers::arrived).isPresent();
        if (linked) {
            caller.readAgain();
        }
        return linked;
    }

    private String refusal() {
        var reach = caller.reach();
        if (reach.suspended()) {
            return "Your sign-in has been switched off.";
        }
        return reach.personId().isEmpty() && caller.signIn().isPresent()
                ? "Your sign-in is linked with nobody here yet. GET /api/me links it, and says whom to ask where it cannot."
                : "None of your posts allows this.";
    }

    /** The challenge of RFC 9470, by which a client knows what kind of signing in it takes. */
    private Response signInAgain() {
        var detail =
                "This cannot be undone, so it takes a sign-in of the last %d minutes.".formatted(fresh.toMinutes());
        return Response.fromResponse(problems.answer(ProblemType.SIGN_IN_AGAIN, detail))
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", error_description=\"%s\", max_age=\"%d\""
                                .formatted(detail, fresh.toSeconds()))
                .build();
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }

    /** The path without its query, which may hold anything. */
    private static String target(ContainerRequestContext request) {
        return request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
    }
}
