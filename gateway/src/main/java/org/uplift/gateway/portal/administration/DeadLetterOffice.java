package org.uplift.gateway.portal.administration;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Calls.Pending;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.routes.ServiceAddresses;
import org.uplift.gateway.services.deadletters.DeadLettersClient;
import org.uplift.gateway.services.deadletters.DeadLettersClient.Letters;

/** Every service's dead letters in one place. */
@Singleton
class DeadLetterOffice {

    private static final int MANY = 50;

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

    Map<Service, Section<Letters>> open(String bearer) {
        var asked = new LinkedHashMap<Service, Pending<Letters>>();
        Arrays.stream(Service.values())
                .forEach(service -> asked.put(
                        service, calls.start(service, () -> client(service).open(bearer, service.id(), "OPEN", MANY))));
        var answered = new LinkedHashMap<Service, Section<Letters>>();
        asked.forEach((service, pending) -> answered.put(service, pending.section()));
        return answered;
    }

    void replay(String bearer, Service service, UUID id) {
        decide(bearer, service, id, "replay", Map.of());
    }

    void discard(String bearer, Service service, UUID id, String reason) {
        decide(bearer, service, id, "discard", Map.of("reason", reason));
    }

    private void decide(String bearer, Service service, UUID id, String decision, Map<String, Object> body) {
        calls.start(service, () -> {
                    client(service).decide(bearer, service.id(), id, decision, body);
                    return id;
                })
                .await();
    }

    private DeadLettersClient client(Service service) {
        return Optional.ofNullable(clients.get(service)).orElseThrow();
    }
}
