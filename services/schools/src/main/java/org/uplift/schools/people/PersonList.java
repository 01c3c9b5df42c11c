package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.platform.listing.Lists;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.people.AppointmentState;
import org.uplift.schools.api.people.ApprovalState;
import org.uplift.schools.api.people.PeopleSearch;

/** The list of people. */
@ApplicationScoped
class PersonList {

    private static final int MOST_NAMED = 200;

    private static final String HOLDS = "exists (select 1 from Appointment at where at.person = p"
            + " and at.state = :stands and (at.endsOn is null or at.endsOn >= :today) and ";

    private static final String WAITS = "exists (select 1 from Approval asked where asked.appointment.person = p"
            + " and asked.state = :waiting and (asked.appointment.endsOn is null or asked.appointment.endsOn >= :today))";

    private static final String KNOWS = "exists (select 1 from Specialism known where known.person = p and ";

    private static final String FIRST_SCHOOL = "(select min(lower(sc.name)) from Appointment ap, School sc"
            + " where ap.person = p and sc.urn = ap.schoolUrn and ap.state = :stands and (ap.endsOn is null or ap.endsOn >= :today))";

    private static final Listing<Person> PEOPLE = Listing.of("people", Person.class)
            .show("p")
            .from("Person p")
            .unique("p.id")
            .order("name", Column.ascending("lower(p.name)").orNone())
            .order(
                    "school",
                    Column.ascending(FIRST_SCHOOL).orNone(),
                    Column.ascending("lower(p.name)").orNone())
            .order(
                    "supportDays",
                    Column.ascending("p.supportDaysPerYear"),
                    Column.ascending("lower(p.name)").orNone())
            .done();

    private final Lists lists;
    private final Access access;
    private final Clock clock;

    PersonList(Lists lists, Access access, Clock clock) {
        this.lists = lists;
        this.access = access;
        this.clock = clock;
    }

    /** The people who fit: who is who is open to everybody with a post. Somebody erased is among them only where asked for by identifier. */
    Page<Person> list(PeopleSearch wanted, ListRequest request) {
        if (wanted.id.size() > MOST_NAMED) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "Ask for at most %d people by name.".formatted(MOST_NAMED));
        }
        var conditions = Conditions.trustWide()
                .with("today", LocalDate.now(clock))
                .with("stands", AppointmentState.STANDS)
                .with("waiting", ApprovalState.WAITING)
                .where(some(wanted.school), HOLDS + "at.schoolUrn in :schools)", "schools")
                .where(some(wanted.kind), HOLDS + "at.kind in :kinds)", "kinds")
                .where(some(wanted.strand), KNOWS + "known.strand in :strands)", "strands")
                .where(some(lower(wanted.subject)), KNOWS + "lower(known.subject) in :subjects)", "subjects")
                .where(some(wanted.id), "p.id in :ids", "ids")
                .when(wanted.waiting, WAITS)
                .when(wanted.id.isEmpty(), "p.erasedAt is null")
                .text(wanted.q, searched(wanted));
        return lists.page(PEOPLE, conditions, request);
    }

    /** The part before the @ as well; what follows it is everybody's. Whole addresses once there is an @ in the words. */
    private String[] searched(PeopleSearch wanted) {
        var q = wanted.q;
        if (q == null || !access.may(Permission.PEOPLE_WRITE)) {
            return new String[] {"p.name"};
        }
        return q.contains("@")
                ? new String[] {"p.email"}
                : new String[] {"p.name", "substring(p.email, 1, locate('@', p.email) - 1)"};
    }

    private static <C extends Collection<?>> Optional<C> some(C values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static List<String> lower(List<String> values) {
        return values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
