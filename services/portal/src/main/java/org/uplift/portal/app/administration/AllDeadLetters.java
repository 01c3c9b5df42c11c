package org.uplift.portal.app.administration;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.deadletters.DeadLetterSearch;
import org.uplift.platform.api.deadletters.DeadLettersApi;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Clients;
import org.uplift.portal.kit.calls.Section;

/** Every service's dead letters in one place. */
@Singleton
class AllDeadLetters {

    private final Calls calls;
    private final Map<Service, DeadLettersApi> apis = new EnumMap<>(Service.class);

    AllDeadLetters(Calls calls, Clients clients) {
        this.calls = calls;
        for (var service : Service.values()) {
            apis.put(service, clients.of(service, DeadLettersApi.class));
        }
    }

    Map<Service, Pending<Page<DeadLetter>>> ask(
            Collection<Service> services, DeadLetterSearch search, PageRequest page) {
        var asked = new LinkedHashMap<Service, Pending<Page<DeadLetter>>>();
        services.forEach(service ->
                asked.put(service, calls.start(service, () -> of(service).list(service.id(), search, page))));
        return asked;
    }

    static Map<Service, Section<Page<DeadLetter>>> answered(Map<Service, Pending<Page<DeadLetter>>> asked) {
        var answered = new LinkedHashMap<Service, Section<Page<DeadLetter>>>();
        asked.forEach((service, pending) -> answered.put(service, pending.section()));
        return answered;
    }

    DeadLetter letter(Service service, UUID id) {
        return calls.start(service, () -> of(service).read(service.id(), id)).await();
    }

    /** Those of one service. */
    DeadLettersApi of(Service service) {
        return Optional.ofNullable(apis.get(service)).orElseThrow();
    }
}
