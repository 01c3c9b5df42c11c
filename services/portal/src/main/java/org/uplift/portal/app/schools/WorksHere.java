package org.uplift.portal.app.schools;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.PersonRow;

/**
 * Somebody's post at a school.
 *
 * @param when now, to come or over
 */
public record WorksHere(
        UUID id,
        String name,
        String post,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        When when) {

    /** Whether a post is held today. */
    public enum When {
        NOW,
        COMING,
        PAST
    }

    static List<WorksHere> among(List<PersonRow> people, int urn, LocalDate today) {
        return people.stream()
                .flatMap(person -> person.appointments().stream()
                        .filter(post -> post.stands() && post.schoolUrn() != null && post.schoolUrn() == urn)
                        .map(post -> of(person, post, today)))
                .filter(one -> one.when() != When.PAST)
                .sorted(Comparator.comparing(WorksHere::when)
                        .thenComparing(WorksHere::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static WorksHere of(PersonRow person, AppointmentRow post, LocalDate today) {
        var when = post.past(today) ? When.PAST : post.coming(today) ? When.COMING : When.NOW;
        return new WorksHere(person.id(), person.name(), post.told(), post.startsOn(), post.endsOn(), when);
    }
}
