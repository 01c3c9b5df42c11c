package org.uplift.portal.kit.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether a form comes from a page of ours, as far as the browser tells. */
@Singleton
class SameOrigin {

    private final PublicAddress address;

    SameOrigin(PublicAddress address) {
        this.address = address;
    }

    /** A browser sends at least one of the two headers with every form; whichever is there must agree. */
    boolean of(HttpServerRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        if (site.isEmpty() && origin.isEmpty()) {
            return false;
        }
        return site.map("same-origin"::equals).orElse(true)
                && origin.map(sent -> sent.equals(address.origin(request))).orElse(true);
    }
}
