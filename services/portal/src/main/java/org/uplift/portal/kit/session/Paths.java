package org.uplift.portal.kit.session;

import io.vertx.ext.web.RoutingContext;

/** Which of the portal's kinds of address a request is for. */
public final class Paths {

    private Paths() {}

    /** The API, for machines: answers are JSON. */
    public static boolean isApi(RoutingContext context) {
        var path = context.normalizedPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean isSignOut(RoutingContext context) {
        return context.normalizedPath().equals("/sign-out") || isForKeycloak(context);
    }

    /** Where Keycloak tells of a session that ended; it may know the portal by an inner name. */
    static boolean isForKeycloak(RoutingContext context) {
        return context.normalizedPath().equals("/sign-out/by-keycloak");
    }
}
