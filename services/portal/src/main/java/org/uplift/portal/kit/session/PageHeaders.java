package org.uplift.portal.kit.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.headers.ProtectiveHeaders;

/** A page loads what the portal itself serves, and nothing else. */
@Singleton
class PageHeaders {

    private final ProtectiveHeaders protection;
    private final String policy;

    /** @param issuer Keycloak as browsers reach it, which may not be as the portal does */
    PageHeaders(ProtectiveHeaders protection, @ConfigProperty(name = "quarkus.oidc.token.issuer") URI issuer) {
        this.protection = protection;
        // A form that signs out, or is sent after the session ended, is redirected to Keycloak: browsers ask
        // form-action.
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + PublicAddress.origin(issuer);
    }

    void register(@Observes Filters filters) {
        protection.register(
                filters, context -> Optional.of(Paths.isApi(context) ? ProtectiveHeaders.NOTHING_LOADED : policy));
    }
}
