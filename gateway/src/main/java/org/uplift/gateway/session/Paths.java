package org.uplift.gateway.session;

import io.vertx.ext.web.RoutingContext;

/** Which of the gateway's three kinds of address a request is for. */
public final class Paths {

    private Paths() {}

    /** The API, for machines: answers are JSON. */
    public static boolean isApi(RoutingContext context) {
        var path = context.normalizedPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Files that never change under their name. */
    public static boolean isAsset(RoutingContext context) {
        return context.normalizedPath().startsWith("/assets/");
    }
}
