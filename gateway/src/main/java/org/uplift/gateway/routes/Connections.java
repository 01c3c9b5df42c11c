package org.uplift.gateway.routes;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final List<URI> portal;
    private final GatewayLimits limits;
    private final TlsConfigurationRegistry tls;
    private final Map<Pool, HttpClient> pools = new ConcurrentHashMap<>();
    /** Each counts its own: two that are asked by turns would else always meet the same replicas. */
    private final Map<Upstream, AtomicInteger> turns = new ConcurrentHashMap<>();

    Connections(
            Vertx vertx,
            ServiceAddresses addresses,
            @ConfigProperty(name = "uplift.gateway.portal") List<URI> portal,
            GatewayLimits limits,
            TlsConfigurationRegistry tls) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.portal = portal;
        this.limits = limits;
        this.tls = tls;
    }

    HttpClient pool(Upstream upstream, boolean forStreams) {
        return pools.computeIfAbsent(new Pool(upstream, forStreams), this::open);
    }

    /**
     * Each replica in its turn; where one accepts no connection, the next: nothing was sent to the first. A name with one
     * address is asked for it again.
     *
     * <p>Fails where no connection is free in time, or too many wait for one already.
     */
    Future<HttpClientRequest> request(HttpClient pool, Upstream upstream) {
        var replicas = switch (upstream) {
            case OfService(var service) -> addresses.all(service);
            case OfPortal() -> portal;
        };
        var turn = turns.computeIfAbsent(upstream, none -> new AtomicInteger());
        int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
        return request(pool, replicas.get(first))
                .recover(failure -> isFull(failure)
                        ? Future.failedFuture(failure)
                        : request(pool, replicas.get((first + 1) % replicas.size())));
    }

    /** No connection was free, for as long as one waits for a turn; whoever accepts none fails otherwise. */
    static boolean isFull(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException;
    }

    private Future<HttpClientRequest> request(HttpClient pool, URI at) {
        var secure = "https".equals(at.getScheme());
        var defaultPort = secure ? 443 : 80;
        var port = at.getPort() < 0 ? defaultPort : at.getPort();
        return pool.request(new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, at.getHost()))
                // what its certificate has to name; what is asked for is told by the headers that are passed on
                .setHost(at.getHost())
                .setPort(port)
                .setSsl(secure)
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
        tls.getDefault().map(TlsConfiguration::getTrustStoreOptions).ifPresent(options::setTrustOptions);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(size));
    }
}
