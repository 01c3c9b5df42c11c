package org.uplift.portal.kit.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Problems;

/**
 * Pages have one address. Signing in is told to come back to the name in the request, so a request by another name is
 * sent to the right one first. The API answers by any name: machines inside the cluster have their own for it.
 */
@ApplicationScoped
class OneAddress {

    private static final int BEFORE_SIGNING_IN = 900;

    private final PublicAddress address;
    private final Problems problems;

    OneAddress(PublicAddress address, Problems problems) {
        this.address = address;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGNING_IN);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (Paths.isApi(context) || Paths.isForKeycloak(context) || !address.isOther(request)) {
            context.next();
        } else if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            context.response()
                    .setStatusCode(307)
                    .putHeader(HttpHeaders.LOCATION, address.origin(request) + request.uri())
                    .end();
        } else {
            problems.send(context, ProblemType.CSRF, "Uplift is at " + address.origin(request) + ".");
        }
    }
}
