package org.uplift.portal.services.schools;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;

/** Names of people and schools, which only the schools service holds: one call for all that a page shows. */
@Singleton
public class Names {

    /** The most a service hands over at once. */
    private static final int MOST = 200;

    private final Calls calls;
    private final SchoolsClient schools;

    Names(Calls calls, @RestClient SchoolsClient schools) {
        this.calls = calls;
        this.schools = schools;
    }

    /**
     * People by id. Who is not known to the reader is not among them.
     *
     * @param ids at most 200 of them
     */
    public Pending<Map<UUID, Person>> people(String bearer, Collection<UUID> ids) {
        var wanted = ids.stream().distinct().limit(MOST).toList();
        return calls.start(Service.SCHOOLS, () -> {
            if (wanted.isEmpty()) {
                return Map.of();
            }
            var query = new MultivaluedHashMap<String, String>();
            query.put("id", new ArrayList<>(wanted.stream().map(UUID::toString).toList()));
            query.putSingle("limit", Integer.toString(MOST));
            return schools.people(bearer, query).items().stream()
                    .collect(Collectors.toMap(Person::id, person -> person, (one, same) -> one));
        });
    }

    /** People whose name has these letters, a few; nobody where there are none. */
    public Pending<List<Person>> find(String bearer, String text, int atMost) {
        return calls.start(Service.SCHOOLS, () -> {
            if (text.isEmpty()) {
                return List.of();
            }
            var query = new MultivaluedHashMap<String, String>();
            query.putSingle("q", text);
            query.putSingle("limit", Integer.toString(atMost));
            return schools.people(bearer, query).items();
        });
    }

    /** The schools the reader reaches, by name, at most 200: for choosing one. */
    public Pending<List<School>> schools(String bearer) {
        return calls.start(Service.SCHOOLS, () -> {
            var query = new MultivaluedHashMap<String, String>();
            query.putSingle("limit", Integer.toString(MOST));
            return schools.schools(bearer, query).items();
        });
    }

    /** The people a section brought; nobody where it is missing. */
    public static Map<UUID, Person> known(Section<Map<UUID, Person>> section) {
        return section.present() ? section.get() : new HashMap<>();
    }
}
