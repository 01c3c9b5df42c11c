package org.uplift.portal.app.administration;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.platform.services.ServiceAddresses;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.services.denials.Denial;
import org.uplift.portal.services.denials.DenialsClient;
import org.uplift.portal.services.schools.Names;
import org.uplift.portal.services.schools.Person;

/** Whom every service turned away, with the names only the schools service holds. */
@Singleton
class DenialOffice {

    private static final String SYSTEM = "system:";

    private final Names names;
    private final Map<Service, DenialsClient> clients = new EnumMap<>(Service.class);

    DenialOffice(Names names, ServiceAddresses addresses) {
        this.names = names;
        for (var service : Service.values()) {
            clients.put(
                    service,
                    QuarkusRestClientBuilder.newBuilder()
                            .baseUri(addresses.of(service))
                            .connectTimeout(2, TimeUnit.SECONDS)
                            .readTimeout(10, TimeUnit.SECONDS)
                            .build(DenialsClient.class));
        }
    }

    /** A denial with the name of who it was. */
    record Row(Denial denial, String who) {}

    Page<Denial> page(String bearer, Service service, MultivaluedMap<String, String> query) {
        return Optional.ofNullable(clients.get(service)).orElseThrow().list(bearer, service.id(), query);
    }

    Page<Row> rows(String bearer, Service service, MultivaluedMap<String, String> query) {
        var page = page(bearer, service, query);
        var known = Names.known(names.people(
                        bearer,
                        page.items().stream()
                                .map(Denial::personId)
                                .filter(Objects::nonNull)
                                .toList())
                .section());
        return page.map(denial -> new Row(denial, who(denial, known)));
    }

    private static String who(Denial denial, Map<UUID, Person> known) {
        if (denial.actor().startsWith(SYSTEM)) {
            return "The system " + denial.actor().substring(SYSTEM.length());
        }
        return Optional.ofNullable(denial.personId())
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .map(Person::name)
                .orElse("Somebody not among the trust's people");
    }

    static String why(Denial denial) {
        return switch (denial.reason()) {
            case "ROLE" -> "Their role does not include it";
            case "SCOPE" -> "It is outside the schools they are appointed to";
            case "UNKNOWN_PERSON" -> "They are not among the trust's people";
            case "NO_RULE" -> "No rule opens it to anybody";
            case "ERROR" -> "Whether they may could not be found out, so they may not";
            default -> Words.of(denial.reason());
        };
    }
}
