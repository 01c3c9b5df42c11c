package org.uplift.portal.kit.session;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.limits.Admission;

/**
 * Counts by address who is sent to Keycloak and who comes back. A password that is wrong never comes here: Keycloak counts
 * those by person.
 */
@Singleton
class SignInLimits {

    private static final int BEFORE_SIGNING_IN = 890;

    private static final String COUNTED = "uplift.failed-sign-in";

    private final Admission admission;
    private final String back;

    SignInLimits(Admission admission, @ConfigProperty(name = "quarkus.oidc.authentication.redirect-path") String back) {
        this.admission = admission;
        this.back = back;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGNING_IN);
    }

    /** Before the code is spent, so that the same address, asked again, signs in. */
    private void check(RoutingContext context) {
        if (!isBack(context) || admitted(context)) {
            context.next();
        }
    }

    /** Whether somebody may be sent to Keycloak; where not, they are told so. Who just came from there failed to sign in. */
    boolean maySend(RoutingContext context) {
        var admitted = admitted(context);
        if (isBack(context)) {
            count(context);
        }
        return admitted;
    }

    private boolean admitted(RoutingContext context) {
        var refusal = admission.signInRefusal(context);
        refusal.ifPresent(refused -> context.fail(refused.type().status(), refused));
        return refusal.isEmpty();
    }

    /** Counts who came back with a code that Keycloak does not take. */
    void failed(RoutingContext context, Throwable failure) {
        if (isBack(context) && failure instanceof AuthenticationCompletionException) {
            count(context);
        }
    }

    /** Once for a request, which can fail and be sent to Keycloak again. */
    private void count(RoutingContext context) {
        if (context.get(COUNTED) == null) {
            context.put(COUNTED, true);
            admission.signInFailed(context);
        }
    }

    private boolean isBack(RoutingContext context) {
        return context.request().path().equals(back);
    }
}
