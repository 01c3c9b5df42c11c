package org.uplift.gateway.routes;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.uplift.gateway.routes.Destination.Upstream;

/** Passes a request on to a service and its answer back, as streams, neither ever whole in memory. */
@ApplicationScoped
class Forwarding {

    /**
     * One request's way.
     *
     * @param page whether a page of the portal was asked for, with cookies, rather than the API
     * @param bodyLimit bytes the request's body may have, whether it says how long it is or not
     * @param answerWithin the time in which the answer has to begin
     */
    record Way(Upstream upstream, boolean page, long bodyLimit, Duration answerWithin) {}

    private final Vertx vertx;
    private final Connections connections;
    private final OwnAnswers own;

    Forwarding(Vertx vertx, Connections connections, OwnAnswers own) {
        this.vertx = vertx;
        this.connections = connections;
        this.own = own;
    }

    void forward(RoutingContext context, Way way) {
        var exchange = new Exchange(context, way, own);
        var pool = connections.pool(way.upstream(), way.page() && asksForEvents(context));
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), pool)
                .originRequestProvider((request, ignored) -> connections
                        .request(pool, way.upstream())
                        .map(asked -> started(context, asked, exchange, way.answerWithin())))
                .addInterceptor(exchange)
                .handle(context.request());
    }

    private static boolean asksForEvents(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith("text/event-stream");
    }

    private HttpClientRequest started(
            RoutingContext context, HttpClientRequest asked, Exchange exchange, Duration answerWithin) {
        var request = context.request();
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        var timer = vertx.setTimer(answerWithin.toMillis(), fired -> exchange.giveUp(asked));
        asked.response().onComplete(answered -> vertx.cancelTimer(timer));
        // What fails fails the answer, and is told there; without this Vert.x logs it as an error nobody looked at.
        asked.exceptionHandler(toldElsewhere -> {});
        if (request.response().closed()) {
            exchange.cancel(asked);
        } else {
            // Whoever leaves, in the middle of a stream or before an answer, ends what was asked for them.
            context.addEndHandler(ended -> {
                if (ended.failed()) {
                    exchange.cancel(asked);
                }
            });
        }
        return asked;
    }
}
