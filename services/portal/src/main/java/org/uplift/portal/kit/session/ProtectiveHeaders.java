package org.uplift.portal.kit.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers on every answer that tell a browser what it may not do with it. */
@ApplicationScoped
class ProtectiveHeaders {

    /** Before authentication and the limits, so that refusals carry the headers too. */
    private static final int BEFORE_EVERYTHING = 20_000;

    private final String pagePolicy;
    private final boolean secure;

    ProtectiveHeaders(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer,
            @ConfigProperty(name = "uplift.portal.hsts") boolean hsts) {
        // A form that signs out, or is sent after the session ended, is redirected to Keycloak: browsers ask
        // form-action.
        pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + PublicAddress.origin(issuer);
        secure = hsts;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(ending -> add(context));
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), payment=(), usb=()");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (Paths.isApi(context)) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            addUnlessThere(headers, "Cache-Control", "no-store");
        } else {
            headers.set("Content-Security-Policy", pagePolicy);
            addUnlessThere(headers, "Cache-Control", "no-store");
        }
    }

    private static void addUnlessThere(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
