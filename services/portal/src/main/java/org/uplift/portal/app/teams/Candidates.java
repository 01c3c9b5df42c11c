package org.uplift.portal.app.teams;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.teams.OfferedPeople.Candidate;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Section.Missing;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.record.Names;
import org.uplift.schools.api.people.PersonRow;

/** Finds the people a team's form offers: those chosen already, then those found by name. */
@Singleton
class Candidates {

    static final String MEMBERS = "members";
    static final String LEAD = "leadPersonId";

    private static final String SOUGHT = "find";
    private static final int OFFERED = 20;

    private final Names names;

    Candidates(Names names) {
        this.names = names;
    }

    /** @param form with its members and its lead as they are ticked, and what is searched for */
    OfferedPeople of(Form form) {
        var lead = ids(form.value(LEAD));
        var members = ids(form.value(MEMBERS));
        var chosen = new LinkedHashSet<>(lead);
        chosen.addAll(members);
        var sought = form.value(SOUGHT).strip();
        var searched = sought.length() >= OfferedPeople.SHORTEST;
        var known = names.people(chosen);
        var found = names.find(searched ? sought : "", OFFERED);
        var named = known.section();
        var others = found.section();
        var people = new LinkedHashMap<UUID, Candidate>();
        for (var id : chosen) {
            var person = Optional.ofNullable(Names.known(named).get(id));
            people.put(
                    id,
                    new Candidate(
                            id.toString(),
                            person.map(PersonRow::name).orElse("A colleague"),
                            person.map(PersonRow::posts).orElse(""),
                            members.contains(id),
                            lead.contains(id)));
        }
        var offered = others.present() ? others.get() : List.<PersonRow>of();
        offered.forEach(person -> people.putIfAbsent(
                person.id(), new Candidate(person.id().toString(), person.name(), person.posts(), false, false)));
        return new OfferedPeople(
                new ArrayList<>(people.values()), sought, searched ? offered.size() : 0, told(named, others));
    }

    private static Section<Boolean> told(Section<?>... asked) {
        var missing = Stream.of(asked)
                .map(Section::missing)
                .filter(why -> why != Missing.NOTHING)
                .findFirst()
                .orElse(Missing.NOTHING);
        return new Section<>(true, Service.SCHOOLS, missing);
    }

    private static Set<UUID> ids(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> line.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a form about a team is filled with. */
    static Map<String, String> ticked(UUID lead, Collection<UUID> members) {
        return Map.of(
                LEAD,
                lead.toString(),
                MEMBERS,
                members.stream().map(UUID::toString).collect(Collectors.joining("\n")));
    }
}
