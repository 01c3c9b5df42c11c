package org.uplift.portal.app.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.AppointmentState;
import org.uplift.schools.api.people.ApprovalState;
import org.uplift.schools.api.people.PersonRecord;

/** Somebody's posts, held, to come and past, and what they can help with, in words. */
public record PostsTold(
        List<Told> now, List<Told> coming, List<Told> past, List<Asked> asked, List<String> specialisms) {

    /** A post in words. */
    public record Told(String post, @Nullable Integer schoolUrn, String place, String when) {}

    /**
     * A post that waits for a second person, as a whole or with more than stands, or was turned down.
     *
     * @param what what is asked; empty for whoever is told no more than that it waits
     * @param said who wrote it, or who turned it down and why
     * @param href where it is answered; empty for whoever cannot
     */
    public record Asked(String post, String place, String what, boolean waiting, String said, String href) {

        /** What the tag beside it says. */
        public String state() {
            return (waiting ? ApprovalState.WAITING : ApprovalState.TURNED_DOWN).label();
        }
    }

    static PostsTold of(PersonRecord person, LocalDate today, boolean approver) {
        return new PostsTold(
                some(person, today, post -> post.now(today)),
                some(person, today, post -> post.coming(today)),
                some(person, today, post -> post.past(today)),
                person.appointments().stream()
                        .flatMap(post -> asked(post, approver))
                        .toList(),
                person.specialisms().stream().map(PersonWords::specialism).toList());
    }

    private static Stream<Asked> asked(AppointmentRow post, boolean approver) {
        var place = PersonWords.place(post);
        if (post.approvals().isEmpty()) {
            return post.stands()
                    ? Stream.empty()
                    : Stream.of(new Asked(post.told(), place, "", post.state() == AppointmentState.WAITS, "", ""));
        }
        return post.approvals().stream()
                .map(one -> new Asked(
                        post.told(),
                        place,
                        ApprovalWords.what(one),
                        one.waiting(),
                        one.waiting() ? ApprovalWords.written(one) : ApprovalWords.answered(one),
                        approver && one.waiting() ? ApprovalWords.at(one) : ""));
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
