package org.uplift.platform.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Ends a connection whose request is refused before all of its body has arrived. */
public final class Refusal {

    private static final Duration LINGER = Duration.ofSeconds(10);

    private Refusal() {}

    /**
     * Once the answer is out, what still arrives is thrown away for a while and the connection is closed. Closing it at
     * once would reset it, and a client that is still sending would never read the answer (RFC 9112, 9.6).
     */
    public static void closeAfterAnswer(RoutingContext context) {
        var request = context.request();
        if (request.version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.addEndHandler(answered -> linger(context, request));
    }

    private static void linger(RoutingContext context, HttpServerRequest request) {
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        var timer = context.vertx().setTimer(LINGER.toMillis(), late -> connection.close());
        request.exceptionHandler(broken -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            connection.close();
        });
        request.handler(discarded -> {});
        request.resume();
    }
}
