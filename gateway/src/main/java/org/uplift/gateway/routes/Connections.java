package org.uplift.gateway.routes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.gateway.routes.Destination.OfPortal;
import org.uplift.gateway.routes.Destination.OfService;
import org.uplift.gateway.routes.Destination.Upstream;
import org.uplift.platform.services.ServiceAddresses;

/** Connections to what is behind the gateway: whatever hangs fills its own pool, not its neighbours'. */
@ApplicationScoped
class Connections {

    /** A service closes idle connections later than this, so that a request never meets one closing. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    /** Bytes: the portal gives a kept form back in up to four cookies of 3,800, beside the session's. */
    private static final int LONGEST_HEADERS = 32 * 1024;

    /** Streams of events stay open for minutes, and would leave no connection to pages. */
    private record Pool(Upstream upstream, boolean forStreams) {}

    private final Vertx vertx;
    private final ServiceAddresses addresses;
    private final URI portal;
    private final GatewayLimits limits;
    private final Map<Pool, HttpClient> pools = new ConcurrentHashMap<>();

    Connections(
            Vertx vertx,
            ServiceAddresses addresses,
            @ConfigProperty(name = "uplift.gateway.portal") URI portal,
            GatewayLimits limits) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.portal = portal;
        this.limits = limits;
    }

    HttpClient pool(Upstream upstream, boolean forStreams) {
        return pools.computeIfAbsent(new Pool(upstream, forStreams), this::open);
    }

    /** Fails where no connection is free in time, or too many wait for one already. */
    Future<HttpClientRequest> request(HttpClient pool, Upstream upstream) {
        var at = switch (upstream) {
            case OfService(var service) -> addresses.of(service);
            case OfPortal() -> portal;
        };
        return pool.request(new RequestOptions()
                .setServer(address(at))
                .setConnectTimeout(limits.turn().toMillis()));
    }

    private HttpClient open(Pool pool) {
        var size = switch (pool.upstream()) {
            case OfService any -> limits.perService();
            case OfPortal any -> pool.forStreams() ? limits.streams() : limits.pages();
        };
        var options = new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setMaxWaitQueueSize(size * limits.waitingPerConnection());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(size));
    }

    private static SocketAddress address(URI uri) {
        var defaultPort = "https".equals(uri.getScheme()) ? 443 : 80;
        return SocketAddress.inetSocketAddress(uri.getPort() < 0 ? defaultPort : uri.getPort(), uri.getHost());
    }
}
