package org.uplift.portal.kit.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/** Signing in again is asking for the password again: Keycloak knows them still, and would send them back without a word. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class PasswordAsked implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().equals(SignInAgainResource.PATH)) {
            redirect.additionalQueryParams().set("prompt", "login");
        }
    }
}
