package org.uplift.gateway.portal.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.uplift.gateway.session.Ability;
import org.uplift.gateway.session.CsrfTokens;
import org.uplift.gateway.session.Signed;

/** What the frame around every page needs to know of the reader. */
@Named("view")
@RequestScoped
public class View {

    private final RoutingContext routing;
    private final Signed signed;
    private final CsrfTokens tokens;

    View(RoutingContext routing, Signed signed, CsrfTokens tokens) {
        this.routing = routing;
        this.signed = signed;
        this.tokens = tokens;
    }

    /** Whether this request was let in with a session; never asks for one, so that public pages stay public. */
    public boolean signedIn() {
        return routing.user() != null && !signed.identity().isAnonymous();
    }

    public String name() {
        return signed.name();
    }

    public String csrf() {
        return tokens.issue(signed.session());
    }

    /** @param ability the name of an {@link Ability} */
    public boolean may(String ability) {
        return signedIn() && Ability.held(ability, signed.identity());
    }

    public boolean at(String prefix) {
        var path = routing.normalizedPath();
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
