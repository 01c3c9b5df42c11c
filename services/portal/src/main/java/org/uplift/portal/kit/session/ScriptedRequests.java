package org.uplift.portal.kit.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A fragment or a stream fetched by script is not redirected to sign in: it would follow where no person can. */
@ApplicationScoped
class ScriptedRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var headers = context.request().headers();
        return headers.contains("HX-Request") || headers.contains("Accept", "text/event-stream", true);
    }
}
