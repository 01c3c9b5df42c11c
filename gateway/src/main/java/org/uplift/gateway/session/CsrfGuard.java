package org.uplift.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Takes a form only from a page of ours, opened in the same session: both the token and the browser must say so. */
public class CsrfGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokens tokens;
    private final Signed signed;
    private final PublicAddress address;

    CsrfGuard(CsrfTokens tokens, Signed signed, PublicAddress address) {
        this.tokens = tokens;
        this.signed = signed;
        this.address = address;
    }

    @WithFormRead
    @ServerRequestFilter(priority = 600)
    public void guard(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (SAFE.contains(request.getMethod()) || Paths.isApi(routing)) {
            return;
        }
        if (!sameOrigin(routing.request())) {
            throw new ProblemException(
                    ProblemType.CSRF,
                    "The form came from another site. Open the page in Uplift and send it from there.");
        }
        tokens.check(field(request), signed.session());
    }

    /** A browser sends at least one of the two headers with every form; whichever is there must agree. */
    private boolean sameOrigin(HttpServerRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        if (site.isEmpty() && origin.isEmpty()) {
            return false;
        }
        return site.map("same-origin"::equals).orElse(true)
                && origin.map(sent -> sent.equals(address.origin(request))).orElse(true);
    }

    private static String field(ResteasyReactiveContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(CsrfTokens.FIELD, true, false) instanceof String token ? token : "";
    }
}
