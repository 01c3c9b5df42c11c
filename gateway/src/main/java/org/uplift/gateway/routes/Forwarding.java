package org.uplift.gateway.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.gateway.routes.Destination.OfPortal;
import org.uplift.gateway.routes.Destination.OfService;
import org.uplift.gateway.routes.Destination.Upstream;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.services.ServiceAddresses;

/** Passes a request on to a service and its answer back, as streams, neither ever whole in memory. */
@ApplicationScoped
class Forwarding {

    /** A service closes idle connections later than this, so that a request never meets one closing. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private static final int CONNECTIONS_PER_SERVICE = 128;

    /** Bytes: the portal gives a kept form back in up to four cookies of 3,800, beside the session's. */
    private static final int LONGEST_HEADERS = 32 * 1024;

    /** What a caller should wait before asking again for a service that was away. */
    static final String RETRY_SECONDS = "5";

    private final Vertx vertx;
    private final ServiceAddresses addresses;
    private final URI portal;
    private final GatewayLimits limits;
    private final ObjectMapper json;
    private final Map<Upstream, HttpClient> clients = new ConcurrentHashMap<>();

    Forwarding(
            Vertx vertx,
            ServiceAddresses addresses,
            @ConfigProperty(name = "uplift.gateway.portal") URI portal,
            GatewayLimits limits,
            ObjectMapper json) {
        this.portal = portal;
        this.json = json;
        this.vertx = vertx;
        this.addresses = addresses;
        this.limits = limits;
    }

    /** One pool each: a service that hangs fills its own pool, not its neighbours'. */
    private HttpClient client() {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setMaxWaitQueueSize(2_000);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
    }

    /** @param bodyLimit bytes the request's body may have, whether it says how long it is or not */
    void forward(RoutingContext context, Upstream upstream, long bodyLimit, Duration answerWithin) {
        var exchange = new Exchange(upstream, bodyLimit, this::write);
        var client = clients.computeIfAbsent(upstream, any -> client());
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .originRequestProvider((request, ignored) ->
                        open(client, upstream).map(asked -> started(context.request(), asked, exchange, answerWithin)))
                .addInterceptor(exchange)
                .handle(context.request());
    }

    private Future<HttpClientRequest> open(HttpClient client, Upstream upstream) {
        var at = switch (upstream) {
            case OfService(var service) -> addresses.of(service);
            case OfPortal() -> portal;
        };
        return client.request(new RequestOptions().setServer(address(at)));
    }

    private HttpClientRequest started(
            HttpServerRequest request, HttpClientRequest asked, Exchange exchange, Duration answerWithin) {
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        var timer = vertx.setTimer(answerWithin.toMillis(), fired -> exchange.giveUp(asked));
        asked.response().onComplete(answered -> vertx.cancelTimer(timer));
        return asked;
    }

    private Buffer write(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable", e);
        }
    }

    private static SocketAddress address(URI uri) {
        var defaultPort = "https".equals(uri.getScheme()) ? 443 : 80;
        return SocketAddress.inetSocketAddress(uri.getPort() < 0 ? defaultPort : uri.getPort(), uri.getHost());
    }
}
