package org.uplift.portal.kit.calls;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.uplift.platform.services.Service;
import org.uplift.platform.services.ServiceAddresses;
import org.uplift.portal.kit.session.Signed;

/**
 * Makes a service's client of the interface the service implements. Each call is made as the reader of the page, waits
 * no longer than it may, and is not made at all for a moment where the service has not answered lately: a page that
 * can do without it is then quick, and the service is left in peace to come back.
 */
@Singleton
public class Clients {

    private static final Logger LOG = Logger.getLogger(Clients.class);
    private static final int CONNECTIONS = 64;

    private final ServiceAddresses addresses;
    private final CallSettings settings;
    private final Signed signed;
    private final Map<Service, Guard> guards = new EnumMap<>(Service.class);

    Clients(ServiceAddresses addresses, CallSettings settings, Signed signed) {
        this.addresses = addresses;
        this.settings = settings;
        this.signed = signed;
        for (var service : Service.values()) {
            guards.put(service, guard(service));
        }
    }

    /** One for all clients of a service: it is away for all of them. */
    private Guard guard(Service service) {
        return Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.breaker().calls())
                .failureRatio(settings.breaker().failed())
                .delay(settings.breaker().pause().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> !(failure instanceof ServiceRefusal refusal) || refusal.isFault())
                .onStateChange(state -> tell(service, state))
                .done()
                .build();
    }

    private static void tell(Service service, CircuitBreakerState state) {
        LOG.infof("Calls to a service service=%s circuit=%s", service.id(), state);
    }

    /** The client of an API that takes no longer than a page may. */
    public <T> T of(Service service, Class<T> api) {
        return of(service, api, settings.answer().toMillis());
    }

    /** The client of an API whose calls may take a time of their own. */
    public <T> T of(Service service, Class<T> api, long milliseconds) {
        var replicas = new Replicated<>(addresses.all(service).stream()
                .map(address -> client(api, address, milliseconds))
                .toList());
        return api.cast(Proxy.newProxyInstance(
                api.getClassLoader(),
                new Class<?>[] {api},
                (proxy, method, arguments) -> guarded(service, replicas, method, arguments)));
    }

    private <T> T client(Class<T> api, URI address, long milliseconds) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(settings.connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(milliseconds, TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, CONNECTIONS)
                .clientHeadersFactory(new Bearer(signed))
                .register(RefusalReader.class)
                .build(api);
    }

    private Object guarded(Service service, Replicated<?> replicas, Method method, Object[] arguments)
            throws Throwable {
        var guard = guards.get(service);
        if (guard == null || method.getDeclaringClass() == Object.class) {
            return replicas.call(method, arguments);
        }
        try {
            return guard.call(() -> replicas.call(method, arguments), Object.class);
        } catch (CircuitBreakerOpenException e) {
            throw new ServiceAway(service, e);
        }
    }
}
