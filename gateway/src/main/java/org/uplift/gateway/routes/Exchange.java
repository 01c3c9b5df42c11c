package org.uplift.gateway.routes;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.uplift.gateway.routes.Forwarding.Way;
import org.uplift.platform.headers.ProtectiveHeaders;
import org.uplift.platform.problem.ProblemType;

/** One request on its way through: what is taken off it, and what is answered where the service does not answer. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** What only this gateway may say of a caller; nobody outside can, so it is taken off. */
    private static final List<String> IDENTITY_PREFIXES =
            List.of("x-forwarded-", "x-user", "x-auth", "x-remote-", "x-real-ip", "ce-", "ce_");

    private static final List<String> IDENTITY_NAMES = List.of("forwarded", "remote-user", "cookie", "expect", "via");

    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    private static final int CANCEL = 0x8;

    /** What a caller should wait before asking again for a service that was away. */
    static final String RETRY_SECONDS = "5";

    private final RoutingContext context;
    private final Way way;
    private final OwnAnswers own;
    private boolean gaveUp;

    Exchange(RoutingContext context, Way way, OwnAnswers own) {
        this.context = context;
        this.way = way;
        this.own = own;
    }

    /** Called when the service has had its time. */
    void giveUp(HttpClientRequest asked) {
        gaveUp = true;
        cancel(asked);
    }

    void cancel(HttpClientRequest asked) {
        asked.reset(CANCEL);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        stripIdentity(request.headers());
        tellWhoAsked(request.proxiedRequest(), request.headers());
        // The client adds the gateway's own step of the trace, and whoever finds two takes the first.
        TRACE.forEach(request.headers()::remove);
        var body = request.getBody();
        var bounded = new BoundedBody(body.stream(), way.bodyLimit());
        request.setBody(Body.body(bounded, body.length()));
        var repeat = Repeat.of(request, bounded);
        return repeat.first()
                .compose(ready -> proxied.sendRequest())
                .recover(failure -> {
                    if (repeat.isSafe() && isUnanswered(failure, bounded)) {
                        repeat.again();
                        return proxied.sendRequest();
                    }
                    return Future.failedFuture(failure);
                })
                .onSuccess(answer -> answered())
                .recover(failure -> context.response().closed()
                        ? Future.failedFuture(failure)
                        : Future.succeededFuture(told(proxied, bounded, failure)));
    }

    /** The connection broke before an answer, as it does where a replica stops. */
    private boolean isUnanswered(Throwable failure, BoundedBody body) {
        return !gaveUp && !body.exceeded() && !context.response().closed() && !Connections.isFull(failure);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        var headers = proxied.response().headers();
        headers.remove("server");
        if (!way.page()) {
            headers.remove("set-cookie");
            // What an answer of the API may load is not a service's to say: see AnswerHeaders.
            headers.remove(ProtectiveHeaders.POLICY);
        }
        return proxied.sendResponse();
    }

    private void answered() {
        if (way.page()) {
            AnswerHeaders.fromPortal(context);
        }
    }

    /** Whose request it is and by which address it came: the portal counts callers and checks the origin of forms. */
    private static void tellWhoAsked(HttpServerRequest asked, MultiMap headers) {
        headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", asked.scheme());
        var authority = asked.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    private void stripIdentity(MultiMap headers) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection != null) {
            // RFC 9110 7.6.1: whatever Connection names is for this hop only.
            for (var named : connection.split(",", -1)) {
                headers.remove(named.trim());
            }
        }
        for (var name : List.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("cookie") && way.page()) {
                continue;
            }
            if (IDENTITY_NAMES.contains(lower) || IDENTITY_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    private ProxyResponse told(ProxyContext proxied, BoundedBody body, Throwable failure) {
        if (body.exceeded()) {
            return answer(proxied, ProblemType.TOO_LARGE, atMost(way.bodyLimit()));
        }
        LOG.warnf(
                "Service did not answer service=%s cause=%s",
                way.upstream().id(), failure.getClass().getSimpleName());
        if (gaveUp) {
            return answer(proxied, ProblemType.SERVICE_SLOW, title() + " took too long to answer.");
        }
        var detail = Connections.isFull(failure)
                ? " has as many requests as it can answer. Try again in a moment."
                : " cannot be reached. Try again in a moment.";
        return answer(proxied, ProblemType.SERVICE_AWAY, title() + detail)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    static String atMost(long bytes) {
        return "At most %d MB can be sent here.".formatted(bytes >> 20);
    }

    private String title() {
        return way.upstream().title();
    }

    private ProxyResponse answer(ProxyContext proxied, ProblemType type, String detail) {
        var said = way.page() ? own.page(context, type, detail) : own.problem(type, detail);
        return proxied.request()
                .release()
                .response()
                .setStatusCode(said.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, said.contentType())
                .putHeader(ProtectiveHeaders.POLICY, said.policy())
                .setBody(Body.body(said.body()));
    }
}
