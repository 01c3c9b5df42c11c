package org.uplift.portal.kit.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address people type; never taken from a header where it is configured. */
@Singleton
public class PublicAddress {

    private final Optional<URI> configured;

    PublicAddress(@ConfigProperty(name = "uplift.portal.public-url") Optional<URI> configured) {
        this.configured = configured;
    }

    /** Scheme, host and port, as a browser writes them in {@code Origin}. */
    public String origin(HttpServerRequest request) {
        return configured.map(PublicAddress::origin).orElseGet(() -> request.scheme() + "://" + request.authority());
    }

    /** Whether a request came by another name than the configured one, where Keycloak would not send anybody back to. */
    boolean isOther(HttpServerRequest request) {
        return configured
                .filter(uri -> !uri.getRawAuthority().equalsIgnoreCase(String.valueOf(request.authority())))
                .isPresent();
    }

    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
