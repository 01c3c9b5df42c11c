package org.uplift.gateway.routes;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.uplift.gateway.routes.Destination.OfPortal;
import org.uplift.gateway.routes.Destination.Upstream;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;

/** One request on its way through: what is taken off it, and what is answered where the service does not answer. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** What only this gateway may say of a caller; nobody outside can, so it is taken off. */
    private static final List<String> IDENTITY_PREFIXES =
            List.of("x-forwarded-", "x-user", "x-auth", "x-remote-", "x-real-ip", "ce-", "ce_");

    private static final List<String> IDENTITY_NAMES = List.of("forwarded", "remote-user", "cookie", "expect", "via");

    private static final int CANCEL = 0x8;

    private final Upstream upstream;
    private final long bodyLimit;
    private final Function<Problem, Buffer> writer;
    private boolean gaveUp;

    Exchange(Upstream upstream, long bodyLimit, Function<Problem, Buffer> writer) {
        this.upstream = upstream;
        this.bodyLimit = bodyLimit;
        this.writer = writer;
    }

    /** Called when the service has had its time. */
    void giveUp(HttpClientRequest asked) {
        gaveUp = true;
        asked.reset(CANCEL);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        stripIdentity(request.headers());
        if (forPages()) {
            tellWhoAsked(request.proxiedRequest(), request.headers());
        }
        var body = request.getBody();
        var bounded = new BoundedBody(body.stream(), bodyLimit);
        request.setBody(Body.body(bounded, body.length()));
        return proxied.sendRequest().recover(failure -> Future.succeededFuture(told(proxied, bounded, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        var headers = proxied.response().headers();
        headers.remove("server");
        if (!forPages()) {
            headers.remove("set-cookie");
        }
        return proxied.sendResponse();
    }

    private boolean forPages() {
        return upstream instanceof OfPortal;
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
            if (lower.equals("cookie") && forPages()) {
                continue;
            }
            if (IDENTITY_NAMES.contains(lower) || IDENTITY_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    private ProxyResponse told(ProxyContext proxied, BoundedBody body, Throwable failure) {
        if (body.exceeded()) {
            return problem(
                    proxied, ProblemType.TOO_LARGE, "At most %d MB can be sent here.".formatted(bodyLimit >> 20));
        }
        LOG.warnf(
                "Service did not answer service=%s cause=%s",
                upstream.id(), failure.getClass().getSimpleName());
        if (gaveUp) {
            return problem(proxied, ProblemType.SERVICE_SLOW, upstream.title() + " took too long to answer.");
        }
        return problem(
                        proxied,
                        ProblemType.SERVICE_AWAY,
                        upstream.title() + " cannot be reached. Try again in a moment.")
                .putHeader(HttpHeaders.RETRY_AFTER, Forwarding.RETRY_SECONDS);
    }

    private ProxyResponse problem(ProxyContext proxied, ProblemType type, String detail) {
        return proxied.request()
                .release()
                .response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(writer.apply(Problem.of(type, detail))));
    }
}
