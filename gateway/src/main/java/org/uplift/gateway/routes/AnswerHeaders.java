package org.uplift.gateway.routes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.uplift.platform.headers.ProtectiveHeaders;

/** What the API answers and what the gateway says itself is protected here; the portal protects its pages. */
@Singleton
class AnswerHeaders {

    private static final String FROM_PORTAL = "uplift.page-from-portal";

    private final ProtectiveHeaders protection;

    AnswerHeaders(ProtectiveHeaders protection) {
        this.protection = protection;
    }

    void register(@Observes Filters filters) {
        protection.register(filters, AnswerHeaders::policy);
    }

    /** Leaves an answer's headers as they are. */
    static void fromPortal(RoutingContext context) {
        context.put(FROM_PORTAL, true);
    }

    private static Optional<String> policy(RoutingContext context) {
        return context.get(FROM_PORTAL) == null ? Optional.of(ProtectiveHeaders.NOTHING_LOADED) : Optional.empty();
    }
}
