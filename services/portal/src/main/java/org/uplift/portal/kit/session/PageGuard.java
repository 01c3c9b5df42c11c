package org.uplift.portal.kit.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.uplift.platform.limits.Admission;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Lets nobody onto a page who may not open it, nor more often, nor more at once, than the limits allow. */
public class PageGuard {

    /** The parameter of an address that names the school a page is about. */
    private static final String SCHOOL = "urn";

    private final Signed signed;
    private final Admission admission;

    PageGuard(Signed signed, Admission admission) {
        this.signed = signed;
        this.admission = admission;
    }

    /**
     * Before the form is read, so that a refused form costs nothing. What somebody may do is asked for on the thread of the
     * page, which may wait: {@link OpenTo} insists on one.
     */
    @ServerRequestFilter(priority = 500)
    public void guard(ResourceInfo resource, UriInfo asked, RoutingContext routing) {
        if (Paths.isApi(routing)) {
            return;
        }
        var page = resource.getResourceMethod();
        if (opensToAnybody(page)) {
            admit(routing, Optional.empty());
            return;
        }
        if (signed.identity().isAnonymous()) {
            throw refusal();
        }
        admit(routing, Optional.of(signed.person()));
        if (!opens(page, asked)) {
            throw refusal();
        }
    }

    private void admit(RoutingContext routing, Optional<String> subject) {
        admission.refusal(routing, subject).ifPresent(refused -> {
            throw refused;
        });
    }

    private static boolean opensToAnybody(Method page) {
        return page.isAnnotationPresent(OpenToAnybody.class);
    }

    private boolean opens(Method page, UriInfo asked) {
        return page.isAnnotationPresent(OpenToSignedIn.class)
                || Optional.ofNullable(page.getAnnotation(OpenTo.class))
                        .filter(rule ->
                                rule.orRelated() ? signed.mayOrIsRelated(rule.value()) : may(rule.value(), asked))
                        .isPresent();
    }

    /** A page of one school opens to whoever may there; the others to whoever may anywhere. */
    private boolean may(Permission permission, UriInfo asked) {
        return school(asked).map(urn -> signed.may(permission, urn)).orElseGet(() -> signed.may(permission));
    }

    private static Optional<Integer> school(UriInfo asked) {
        return Optional.ofNullable(asked.getPathParameters().getFirst(SCHOOL)).map(Integer::valueOf);
    }

    private static ProblemException refusal() {
        return new ProblemException(ProblemType.FORBIDDEN, "None of your posts includes this page.");
    }
}
