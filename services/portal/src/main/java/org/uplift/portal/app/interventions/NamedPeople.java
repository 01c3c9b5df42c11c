package org.uplift.portal.app.interventions;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.portal.kit.calls.Section;
import org.uplift.schools.api.people.PersonRecord;

/** The people an intervention's page names, as far as the schools service told. */
public record NamedPeople(Map<UUID, Section<PersonRecord>> asked) {

    public String name(UUID id) {
        return find(id).map(PersonRecord::name).orElse("A colleague");
    }

    public String posts(UUID id) {
        return find(id).map(PersonRecord::posts).orElse("");
    }

    /** Whether names are missing because the schools service is away. */
    public boolean away() {
        return asked.values().stream().anyMatch(Section::away);
    }

    private Optional<PersonRecord> find(UUID id) {
        return Optional.ofNullable(asked.get(id)).filter(Section::present).map(Section::get);
    }
}
