package org.uplift.gateway.portal.administration;

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
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Calls.Pending;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.routes.ServiceAddresses;
import org.uplift.gateway.services.deadletters.DeadLettersClient;
import org.uplift.gateway.services.deadletters.Letter;
import org.uplift.platform.paging.Page;
import org.uplift.platform.problem.ProblemException;

/** Every service's dead letters in one place. */
@Singleton
class DeadLetterOffice {

    /** The most a service hands over at once. */
    static final int MOST = 200;

    /** A service that holds more than this many has a trouble no list helps with. */
    private static final int PAGES = 10;

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

    /**
     * One of them, read off the service's list.
     *
     * @throws ProblemException NOT_FOUND where it is not on it
     */
    Letter letter(String bearer, Service service, UUID id) {
        return calls.start(service, () -> found(bearer, service, id))
                .await()
                .orElseThrow(() -> ProblemException.notFound("The dead letter"));
    }

    private Optional<Letter> found(String bearer, Service service, UUID id) {
        var after = Optional.<String>empty();
        for (int page = 0; page < PAGES; page++) {
            var letters = client(service).list(bearer, service.id(), null, MOST, after.orElse(null));
            var found = letters.items().stream()
                    .filter(letter -> letter.id().equals(id))
                    .findFirst();
            after = Optional.ofNullable(letters.next());
            if (found.isPresent() || after.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Replays or discards, for a form that waits for it. */
    void decide(String bearer, Service service, UUID id, String decision, Map<String, Object> body) {
        client(service).decide(bearer, service.id(), id, decision, body);
    }

    private DeadLettersClient client(Service service) {
        return Optional.ofNullable(clients.get(service)).orElseThrow();
    }
}
