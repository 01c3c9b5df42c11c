package org.uplift.portal.kit.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * Takes a form only from a page of ours, opened in the same session: both the token and the browser must say so. A form
 * that the same person opened in an earlier session is shown to them again, with what they typed.
 */
public class CsrfGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokens tokens;
    private final Signed signed;
    private final SameOrigin sameOrigin;
    private final FormKeeper keeper;

    CsrfGuard(CsrfTokens tokens, Signed signed, SameOrigin sameOrigin, FormKeeper keeper) {
        this.tokens = tokens;
        this.signed = signed;
        this.sameOrigin = sameOrigin;
        this.keeper = keeper;
    }

    @WithFormRead
    @ServerRequestFilter(priority = 600)
    public Optional<Response> guard(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (SAFE.contains(request.getMethod()) || Paths.isApi(routing)) {
            return Optional.empty();
        }
        if (!sameOrigin.of(routing.request())) {
            throw new ProblemException(
                    ProblemType.CSRF,
                    "The form came from another site. Open the page in Uplift and send it from there.");
        }
        var fields = SentForm.texts(request);
        var token = fields.getOrDefault(CsrfTokens.FIELD, List.of("")).getFirst();
        if (!tokens.madeIn(token, signed.session())
                && tokens.madeFor(token, signed.person())
                && !Paths.isSignOut(routing)) {
            var again = keeper.again(routing, fields);
            if (again.isPresent()) {
                return again;
            }
        }
        tokens.check(token, signed.session());
        return Optional.empty();
    }
}
