package org.uplift.portal.kit.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.uplift.platform.ids.Ids;

/** What the reader typed on this page before they were signed out. Each is given once. */
@RequestScoped
public class KeptForms {

    private final RoutingContext routing;
    private final KeptCookies cookies;
    private final CsrfTokens tokens;
    private final Signed signed;
    private Optional<KeptForm> found = Optional.empty();
    private boolean looked;
    private boolean filledIn;

    KeptForms(RoutingContext routing, KeptCookies cookies, CsrfTokens tokens, Signed signed) {
        this.routing = routing;
        this.cookies = cookies;
        this.tokens = tokens;
        this.signed = signed;
    }

    /** What a form of this page is sent with, so that it is taken once: of this opening, where its address names one. */
    public String key() {
        return FormOpenings.key(routing.request().getParam(FormOpenings.PARAMETER))
                .orElseGet(() -> Ids.next().toString());
    }

    /** For the form that is sent to the page's own address. */
    public Optional<KeptForm> take() {
        return take(routing.request().path());
    }

    /** For a form of this page that is sent elsewhere. */
    public Optional<KeptForm> take(String action) {
        var taken = found().filter(form -> form.action().equals(action));
        filledIn = filledIn || taken.isPresent();
        return taken;
    }

    /** What was kept and no form of this page took: the page shows it to be copied. */
    public Optional<KeptForm> left() {
        return filledIn ? Optional.empty() : found();
    }

    /** What was kept for this page. Only ever the same person's: whoever else signs in here does not learn that there was anything. */
    public Optional<KeptForm> found() {
        // To a form that is being sent only now, the request shows the answer's cookies as its own.
        if (!looked && routing.request().method().equals(HttpMethod.GET)) {
            looked = true;
            found = cookies.take(routing, routing.request().path())
                    .filter(form -> tokens.madeFor(form.token(), signed.person()));
        }
        return found;
    }
}
