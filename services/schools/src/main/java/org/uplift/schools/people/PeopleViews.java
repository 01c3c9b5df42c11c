package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/** Shows people: with the names of their schools, and with their address only to those who may see it. */
@ApplicationScoped
class PeopleViews {

    private final SchoolDirectory schools;
    private final Access access;

    PeopleViews(SchoolDirectory schools, Access access) {
        this.schools = schools;
        this.access = access;
    }

    /** One person, with what may be done to them. */
    PersonView of(Person person) {
        var member = person.member();
        return view(member, named(List.of(member)), sees(member), null, actions(person, member));
    }

    /** Some people, for a list. */
    List<PersonView> of(Collection<Person> people, boolean byIdentity) {
        var members = people.stream().map(Person::member).toList();
        var named = named(members);
        return people.stream()
                .map(person -> view(
                        person.member(),
                        named,
                        sees(person.member()),
                        byIdentity ? person.identity().orElse(null) : null,
                        null))
                .toList();
    }

    private Map<Integer, SchoolCard> named(Collection<StaffMember> members) {
        return schools.named(members.stream()
                .flatMap(member -> member.appointments().stream())
                .map(Held::schoolUrn)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private boolean sees(StaffMember member) {
        return access.may(Permission.PEOPLE_WRITE)
                || access.personId().filter(member.id()::equals).isPresent();
    }

    private List<PersonAction> actions(Person person, StaffMember member) {
        var may = !member.erased() && access.may(Permission.PEOPLE_WRITE) && person.wholly(access.scope());
        return may ? List.of(PersonAction.values()) : List.of();
    }

    private static PersonView view(
            StaffMember member,
            Map<Integer, SchoolCard> named,
            boolean withEmail,
            @Nullable String identity,
            @Nullable List<PersonAction> actions) {
        return new PersonView(
                member.id(),
                member.name(),
                withEmail ? member.email() : null,
                member.appointments().stream().map(held -> view(held, named)).toList(),
                member.specialisms(),
                member.supportDaysPerYear(),
                member.erased(),
                identity,
                actions);
    }

    private static AppointmentView view(Held held, Map<Integer, SchoolCard> named) {
        return new AppointmentView(
                held.appointmentId(),
                held.post(),
                held.schoolUrn(),
                name(held.schoolUrn(), named),
                held.startsOn(),
                held.endsOn());
    }

    private static @Nullable String name(@Nullable Integer urn, Map<Integer, SchoolCard> named) {
        var card = urn == null ? null : named.get(urn);
        return card == null ? null : card.name();
    }
}
