package org.uplift.platform.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stops reading a body of unknown length where it passes the limit. */
@Singleton
public class ChunkedBodies {

    /** A provider, because filters are made at build time, when limits are not known yet. */
    private final Provider<BodyLimits> limits;

    public ChunkedBodies(Provider<BodyLimits> limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request, RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return;
        }
        var limit = limits.get().of(context.normalizedPath());
        request.setEntityStream(
                new CountedBody(request.getEntityStream(), limit, () -> Refusal.closeAfterAnswer(context)));
    }
}
