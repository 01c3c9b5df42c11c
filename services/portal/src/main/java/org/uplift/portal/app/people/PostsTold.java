package org.uplift.portal.app.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.PersonRecord;

/** Somebody's posts, held, to come and past, and what they can help with, in words. */
public record PostsTold(List<Told> now, List<Told> coming, List<Told> past, List<String> specialisms) {

    /** A post in words. */
    public record Told(String post, @Nullable Integer schoolUrn, String place, String when) {}

    static PostsTold of(PersonRecord person, LocalDate today) {
        return new PostsTold(
                some(person, today, post -> post.now(today)),
                some(person, today, post -> post.coming(today)),
                some(person, today, post -> post.past(today)),
                person.specialisms().stream().map(PersonWords::specialism).toList());
    }

    private static List<Told> some(PersonRecord person, LocalDate today, Predicate<AppointmentRow> which) {
        return person.appointments().stream()
                .filter(which)
                .sorted(Comparator.comparing(AppointmentRow::startsOn).reversed())
                .map(post ->
                        new Told(post.told(), post.schoolUrn(), PersonWords.place(post), PersonWords.when(post, today)))
                .toList();
    }
}
