package org.uplift.portal.kit.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.uplift.portal.kit.session.Paths;

/** Who reads what a request is answered with. */
final class Reader {

    private Reader() {}

    /** A program: it asks the API, or says that it takes JSON and not that it takes pages. It gets problems as they are. */
    static boolean isProgram(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return Paths.isApi(context) || accepted != null && accepted.contains("json") && !accepted.contains("text/html");
    }
}
