package org.uplift.portal.kit.record;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PeopleSearch;
import org.uplift.schools.api.people.PersonRow;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;
import org.uplift.schools.api.register.SchoolsApi;

/** Names of people and schools, which only the schools service holds: one call for all that a page shows. */
@Singleton
public class Names {

    /** The most a service hands over at once. */
    private static final int MOST = 200;

    private final Calls calls;
    private final PeopleApi people;
    private final SchoolsApi schools;

    Names(Calls calls, PeopleApi people, SchoolsApi schools) {
        this.calls = calls;
        this.people = people;
        this.schools = schools;
    }

    /**
     * People by id. Who is not known to the reader is not among them.
     *
     * @param ids at most 200 of them
     */
    public Pending<Map<UUID, PersonRow>> people(Collection<UUID> ids) {
        var wanted = ids.stream().distinct().limit(MOST).toList();
        return calls.start(
                Service.SCHOOLS,
                () -> wanted.isEmpty()
                        ? Map.of()
                        : people.list(PeopleSearch.withIds(wanted), ListRequest.first(MOST)).items().stream()
                                .collect(Collectors.toMap(PersonRow::id, person -> person, (one, same) -> one)));
    }

    /** People whose name has these letters, a few; nobody where there are none. */
    public Pending<List<PersonRow>> find(String text, int atMost) {
        var search = new PeopleSearch();
        search.q = text;
        return calls.start(
                Service.SCHOOLS,
                () -> text.isEmpty()
                        ? List.of()
                        : people.list(search, ListRequest.first(atMost)).items());
    }

    /** The schools the reader reaches, by name, at most 200: for choosing one. */
    public Pending<List<SchoolRow>> schools() {
        return calls.start(
                Service.SCHOOLS,
                () -> schools.list(new SchoolSearch(), ListRequest.first(MOST)).items());
    }

    /** The people a section brought; nobody where it is missing. */
    public static Map<UUID, PersonRow> known(Section<Map<UUID, PersonRow>> section) {
        return section.present() ? section.get() : new HashMap<>();
    }
}
