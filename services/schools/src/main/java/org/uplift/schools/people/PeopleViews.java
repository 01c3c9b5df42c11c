package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.PersonAction;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.people.PersonRow;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/** Shows people: with the names of their schools, and with their address only to those who may see it. */
@ApplicationScoped
class PeopleViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final SchoolDirectory schools;
    private final Headships headships;
    private final Access access;
    private final OwnAppointments own;
    private final ApprovalViews approvals;

    PeopleViews(
            SchoolDirectory schools, Headships headships, Access access, OwnAppointments own, ApprovalViews approvals) {
        this.schools = schools;
        this.headships = headships;
        this.access = access;
        this.own = own;
        this.approvals = approvals;
    }

    /** One person, with what may be done to them. */
    PersonRecord of(Person person) {
        var member = person.member();
        var named = named(List.of(member));
        return new PersonRecord(
                member.id(),
                member.name(),
                email(member),
                posts(member, named, asked(person, member)),
                member.specialisms(),
                member.supportDaysPerYear(),
                member.erased(),
                warnings(person, named),
                actions(person, member),
                person.version());
    }

    /** Some people, for a list. */
    List<PersonRow> of(Collection<Person> people) {
        var named = named(people.stream().map(Person::member).toList());
        return people.stream().map(person -> row(person.member(), named)).toList();
    }

    private PersonRow row(StaffMember member, Map<Integer, SchoolCard> named) {
        return new PersonRow(
                member.id(),
                member.name(),
                email(member),
                posts(member, named, List.of()),
                member.specialisms(),
                member.supportDaysPerYear(),
                member.erased());
    }

    private Map<Integer, SchoolCard> named(Collection<StaffMember> members) {
        return schools.named(members.stream()
                .flatMap(member -> member.appointments().stream())
                .map(HeldPost::schoolUrn)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private @Nullable String email(StaffMember member) {
        return sees(member) ? member.email() : null;
    }

    private boolean sees(StaffMember member) {
        return access.may(Permission.PEOPLE_WRITE)
                || access.personId().filter(member.id()::equals).isPresent();
    }

    private List<String> warnings(Person person, Map<Integer, SchoolCard> named) {
        return headships.sharedBy(person).stream()
                .map(shared -> "%s has another %s at the same time: %s, from %s%s."
                        .formatted(
                                name(shared.schoolUrn(), named),
                                shared.post().post().toLowerCase(Locale.ROOT),
                                shared.holder(),
                                DAY.format(shared.post().startsOn()),
                                shared.post().endsOn() == null
                                        ? ", with no last day"
                                        : " to " + DAY.format(shared.post().endsOn())))
                .toList();
    }

    private List<PersonAction> actions(Person person, StaffMember member) {
        var may = !member.erased() && access.may(Permission.PEOPLE_WRITE) && person.wholly(access.scope());
        if (!may) {
            return List.of();
        }
        return own.isMine(person) ? List.of(PersonAction.EDIT) : List.of(PersonAction.values());
    }

    /** What second persons are asked about their posts: for who writes or approves, and for themselves. */
    private List<ApprovalRow> asked(Person person, StaffMember member) {
        return sees(member) || access.may(Permission.APPOINTMENTS_APPROVE)
                ? approvals.of(person.appointments().stream()
                        .flatMap(held -> held.told().stream())
                        .toList())
                : List.of();
    }

    private static List<AppointmentRow> posts(
            StaffMember member, Map<Integer, SchoolCard> named, List<ApprovalRow> asked) {
        return member.appointments().stream()
                .map(held -> view(held, named, asked))
                .toList();
    }

    private static AppointmentRow view(HeldPost held, Map<Integer, SchoolCard> named, List<ApprovalRow> asked) {
        return new AppointmentRow(
                held.appointmentId(),
                held.kind(),
                held.post(),
                held.schoolUrn(),
                name(held.schoolUrn(), named),
                held.hub(),
                held.share(),
                held.interim(),
                held.startsOn(),
                held.endsOn(),
                held.state(),
                asked.stream()
                        .filter(one -> one.appointmentId().equals(held.appointmentId()))
                        .toList());
    }

    private static @Nullable String name(@Nullable Integer urn, Map<Integer, SchoolCard> named) {
        var card = urn == null ? null : named.get(urn);
        return card == null ? null : card.name();
    }
}
