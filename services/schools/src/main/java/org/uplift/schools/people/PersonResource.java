package org.uplift.schools.people;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.FreshSignIn;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PeopleSearch;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.people.PersonRow;
import org.uplift.schools.api.people.SavePerson;

/** People over HTTP. */
public class PersonResource implements PeopleApi {

    private final PersonService service;

    PersonResource(PersonService service) {
        this.service = service;
    }

    @Override
    @Allowed(Permission.PEOPLE_WRITE)
    @Idempotent
    public RestResponse<PersonRecord> record(@Nullable String key, SavePerson asked) {
        var person = service.record(asked);
        return Answers.created("/api/people/", person.id(), person, person.version());
    }

    @Override
    @Allowed(Permission.PEOPLE_READ)
    public Page<PersonRow> list(PeopleSearch search, ListRequest page) {
        return service.list(search, page);
    }

    @Override
    @Allowed(Permission.PEOPLE_READ)
    public RestResponse<PersonRecord> read(UUID id) {
        return answer(service.read(id));
    }

    @Override
    @Allowed(Permission.PEOPLE_WRITE)
    public RestResponse<PersonRecord> change(UUID id, @Nullable String version, SavePerson asked) {
        return answer(service.change(id, asked, version));
    }

    @Override
    @Allowed(Permission.PEOPLE_WRITE)
    @FreshSignIn
    @Idempotent(creates = false)
    public RestResponse<PersonRecord> erase(UUID id, @Nullable String key, @Nullable String version) {
        return answer(service.erase(id, version));
    }

    @Override
    @Allowed(Permission.PEOPLE_WRITE)
    public Page<Change> history(UUID id, PageRequest page) {
        return service.history(id, page);
    }

    private static RestResponse<PersonRecord> answer(PersonRecord person) {
        return Answers.ok(person, person.version());
    }
}
