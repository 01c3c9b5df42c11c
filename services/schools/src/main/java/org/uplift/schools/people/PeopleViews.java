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

    PersonView of(Person person) {
        return of(List.of(person)).getFirst();
    }

    List<PersonView> of(Collection<Person> people) {
        var members = people.stream().map(Person::member).toList();
        var named = schools.named(members.stream()
                .flatMap(member -> member.appointments().stream())
                .map(Held::schoolUrn)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        boolean all = access.may(Permission.PEOPLE_WRITE);
        var self = access.personId();
        return members.stream()
                .map(member -> view(
                        member, named, all || self.filter(member.id()::equals).isPresent()))
                .toList();
    }

    private static PersonView view(StaffMember member, Map<Integer, SchoolCard> named, boolean withEmail) {
        return new PersonView(
                member.id(),
                member.name(),
                withEmail ? member.email() : null,
                member.appointments().stream().map(held -> view(held, named)).toList(),
                member.specialisms(),
                member.supportDaysPerYear(),
                member.erased());
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
