package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.people.ApprovalAction;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/** Shows what second persons are asked, with names, and says who may answer. */
@ApplicationScoped
class ApprovalViews {

    private final SchoolDirectory schools;
    private final People people;
    private final OwnAppointments own;
    private final Access access;

    ApprovalViews(SchoolDirectory schools, People people, OwnAppointments own, Access access) {
        this.schools = schools;
        this.people = people;
        this.own = own;
        this.access = access;
    }

    ApprovalRow of(Approval asked) {
        return of(List.of(asked)).getFirst();
    }

    List<ApprovalRow> of(Collection<Approval> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var places = schools.named(asked.stream()
                .map(one -> one.appointment().schoolUrn())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var names = people.named(asked.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.author()), one.decider().stream()))
                .map(Author::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return asked.stream().map(one -> row(one, places, names)).toList();
    }

    private ApprovalRow row(Approval asked, Map<Integer, SchoolCard> places, Map<UUID, String> names) {
        var appointment = asked.appointment();
        var post = appointment.held();
        var urn = post.schoolUrn();
        var card = urn == null ? null : places.get(urn);
        var more = asked.powers();
        more.removeAll(appointment.powers());
        var why = asked.waiting() && mayApprove(urn) ? own.whyNot(asked) : Optional.<String>empty();
        return new ApprovalRow(
                asked.id(),
                asked.subject(),
                asked.state(),
                appointment.person().id(),
                appointment.holder(),
                appointment.id(),
                post.kind(),
                post.post(),
                urn,
                card == null ? null : card.name(),
                post.hub(),
                asked.terms().share(),
                post.interim(),
                post.startsOn(),
                asked.terms().endsOn(),
                (asked.waiting() ? more : asked.powers()).stream().sorted().toList(),
                name(asked.author(), names),
                asked.writtenAt(),
                asked.decider().map(who -> name(who, names)).orElse(null),
                asked.decidedAt(),
                asked.reason(),
                asked.waiting() && mayApprove(urn) && why.isEmpty() ? List.of(ApprovalAction.values()) : List.of(),
                why.orElse(null));
    }

    private boolean mayApprove(@Nullable Integer urn) {
        return access.may(Permission.APPOINTMENTS_APPROVE, urn);
    }

    private static @Nullable String name(Author author, Map<UUID, String> names) {
        var person = author.personId();
        return person == null ? null : names.get(person);
    }
}
