package org.uplift.portal.app.administration;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.denials.Denial;
import org.uplift.platform.api.denials.DenialsApi;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Clients;
import org.uplift.portal.kit.record.Names;
import org.uplift.schools.api.people.PersonRow;

/** Whom every service turned away, with the names only the schools service holds. */
@Singleton
class AllDenials {

    private static final String SYSTEM = "system:";

    private final Names names;
    private final Map<Service, DenialsApi> apis = new EnumMap<>(Service.class);

    AllDenials(Names names, Clients clients) {
        this.names = names;
        for (var service : Service.values()) {
            apis.put(service, clients.of(service, DenialsApi.class));
        }
    }

    /** A denial with the name of who it was. */
    record Row(Denial denial, String who) {}

    Page<Denial> page(Service service, PageRequest page) {
        return Optional.ofNullable(apis.get(service)).orElseThrow().list(service.id(), page);
    }

    Page<Row> rows(Service service, PageRequest asked) {
        var page = page(service, asked);
        var known = Names.known(names.people(page.items().stream()
                        .map(Denial::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .section());
        return page.map(denial -> new Row(denial, who(denial, known)));
    }

    private static String who(Denial denial, Map<UUID, PersonRow> known) {
        if (denial.actor().startsWith(SYSTEM)) {
            return "The system " + denial.actor().substring(SYSTEM.length());
        }
        return Optional.ofNullable(denial.personId())
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .map(PersonRow::name)
                .orElse("Somebody not among the trust's people");
    }
}
