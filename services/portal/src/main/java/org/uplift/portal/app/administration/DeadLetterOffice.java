package org.uplift.portal.app.administration;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.platform.services.ServiceAddresses;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.services.deadletters.DeadLettersClient;
import org.uplift.portal.services.deadletters.Letter;

/** Every service's dead letters in one place. */
@Singleton
class DeadLetterOffice {

    /** The most a service hands over at once. */
    static final int MOST = 200;

    private final Calls calls;
    private final Map<Service, DeadLettersClient> clients = new EnumMap<>(Service.class);

    DeadLetterOffice(Calls calls, ServiceAddresses addresses) {
        this.calls = calls;
        for (var service : Service.values()) {
            clients.put(
                    service,
                    QuarkusRestClientBuilder.newBuilder()
                            .baseUri(addresses.of(service))
                            .connectTimeout(2, TimeUnit.SECONDS)
                            .readTimeout(10, TimeUnit.SECONDS)
                            .build(DeadLettersClient.class));
        }
    }

    /** @param status OPEN, REPLAYED or DISCARDED; null for all of them */
    Map<Service, Pending<Page<Letter>>> ask(
            String bearer, Collection<Service> services, @Nullable String status, int limit, @Nullable String after) {
        var asked = new LinkedHashMap<Service, Pending<Page<Letter>>>();
        services.forEach(service -> asked.put(
                service, calls.start(service, () -> client(service).list(bearer, service.id(), status, limit, after))));
        return asked;
    }

    static Map<Service, Section<Page<Letter>>> answered(Map<Service, Pending<Page<Letter>>> asked) {
        var answered = new LinkedHashMap<Service, Section<Page<Letter>>>();
        asked.forEach((service, pending) -> answered.put(service, pending.section()));
        return answered;
    }

    Letter letter(String bearer, Service service, UUID id) {
        return calls.start(service, () -> client(service).read(bearer, service.id(), id))
                .await();
    }

    /** Replays or discards, for a form that waits for it. */
    void decide(String bearer, Service service, UUID id, String decision, Map<String, Object> body) {
        client(service).decide(bearer, service.id(), id, decision, body);
    }

    private DeadLettersClient client(Service service) {
        return Optional.ofNullable(clients.get(service)).orElseThrow();
    }
}
