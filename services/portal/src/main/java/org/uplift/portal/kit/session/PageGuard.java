package org.uplift.portal.kit.session;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.uplift.platform.limits.Admission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Lets nobody onto a page who may not open it, nor more often, nor more at once, than the limits allow. */
public class PageGuard {

    private final CurrentIdentityAssociation current;
    private final Admission admission;

    PageGuard(CurrentIdentityAssociation current, Admission admission) {
        this.current = current;
        this.admission = admission;
    }

    /** Before the form is read, so that a refused form costs nothing. */
    @ServerRequestFilter(priority = 500)
    public void guard(ResourceInfo resource, RoutingContext routing) {
        if (Paths.isApi(routing)) {
            return;
        }
        var subject = Optional.<String>empty();
        if (!opensToAnybody(resource.getResourceMethod())) {
            var identity = current.getIdentity();
            if (!opensTo(identity, resource.getResourceMethod())) {
                throw new ProblemException(ProblemType.FORBIDDEN, "Your role does not include this page.");
            }
            subject = Optional.of(identity.getPrincipal().getName());
        }
        admission.refusal(routing, subject).ifPresent(refused -> {
            throw refused;
        });
    }

    private static boolean opensToAnybody(Method page) {
        return page.isAnnotationPresent(OpenToAnybody.class);
    }

    private static boolean opensTo(SecurityIdentity identity, Method page) {
        if (identity.isAnonymous()) {
            return false;
        }
        return page.isAnnotationPresent(OpenToSignedIn.class)
                || Optional.ofNullable(page.getAnnotation(OpenTo.class))
                        .filter(rule -> Signed.may(identity, rule.value()))
                        .isPresent();
    }
}
