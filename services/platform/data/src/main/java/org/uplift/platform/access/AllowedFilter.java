package org.uplift.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Turns away whoever no rule allows. An error while deciding is a denial. */
class AllowedFilter {

    private static final Logger LOG = Logger.getLogger(AllowedFilter.class);

    private final Caller caller;
    private final Denials denials;

    AllowedFilter(Caller caller, Denials denials) {
        this.caller = caller;
        this.denials = denials;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        try {
            allow(request, resource.getResourceMethod());
        } catch (ProblemException | AuthenticationFailedException | UnauthorizedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Access could not be decided", e);
            denials.record("unknown", DenialReason.ERROR, null, target(request));
            throw forbidden("Whether you may do this could not be decided.");
        }
    }

    private void allow(ContainerRequestContext request, @Nullable Method method) {
        if (caller.anonymous()) {
            throw new UnauthorizedException("No token was sent");
        }
        var actor = caller.actor().orElse("unknown");
        var rule = method == null ? null : method.getAnnotation(Allowed.class);
        if (rule == null) {
            denials.record(actor, DenialReason.NO_RULE, null, target(request));
            throw forbidden("No rule allows this.");
        }
        if (caller.actor().isEmpty()) {
            denials.record(actor, DenialReason.UNKNOWN_PERSON, rule.value(), target(request));
            throw forbidden("Your e-mail address is not verified.");
        }
        if (!caller.may(rule.value())) {
            denials.record(actor, DenialReason.ROLE, rule.value(), target(request));
            throw forbidden("Your role does not allow this.");
        }
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }

    /** The path without its query, which may hold anything. */
    private static String target(ContainerRequestContext request) {
        return request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
    }
}
