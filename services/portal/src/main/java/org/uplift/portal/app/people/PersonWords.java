package org.uplift.portal.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.portal.kit.page.Words;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.Skill;

/** What is said of people, in words. */
final class PersonWords {

    static final String WHOLE_TRUST = "Across the trust";

    private PersonWords() {}

    /** Where a post is held: a school, a hub, or across the trust. */
    static String place(AppointmentRow post) {
        var at = post.place();
        if (at != null) {
            return at;
        }
        return post.schoolUrn() == null ? WHOLE_TRUST : "School " + post.schoolUrn();
    }

    /** Posts held today, those to come where there is none. */
    static List<AppointmentRow> current(List<AppointmentRow> posts, LocalDate today) {
        var now = posts.stream().filter(post -> post.now(today)).toList();
        return now.isEmpty() ? posts.stream().filter(post -> post.coming(today)).toList() : now;
    }

    static String posts(List<AppointmentRow> posts, LocalDate today) {
        return current(posts, today).stream()
                .map(AppointmentRow::told)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code Headteacher, Alderwick Primary School}. */
    static String sub(List<AppointmentRow> posts, LocalDate today) {
        return current(posts, today).stream()
                .map(post -> post.told() + ", " + place(post))
                .collect(Collectors.joining("; "));
    }

    static String places(List<AppointmentRow> posts, LocalDate today) {
        return current(posts, today).stream().map(PersonWords::place).distinct().collect(Collectors.joining(", "));
    }

    /** {@code Mathematics, primary} or {@code SEND}. */
    static String specialism(Skill one) {
        var what = one.subject() == null || one.subject().isBlank() ? Words.of(one.strand()) : one.subject();
        return one.phase() == null ? what : what + ", " + phase(one.phase());
    }

    static String specialisms(List<Skill> skills) {
        return skills.stream().map(PersonWords::specialism).collect(Collectors.joining("; "));
    }

    private static String phase(String phase) {
        return phase.toLowerCase(Locale.UK).replace('_', ' ');
    }

    /** {@code 1 Sep 2024 to 31 Aug 2026}, {@code since 1 Sep 2024}, {@code from 1 Jan 2027}. */
    static String when(AppointmentRow post, LocalDate today) {
        var from = day(post.startsOn());
        if (post.endsOn() != null) {
            return from.isEmpty() ? "until " + day(post.endsOn()) : from + " to " + day(post.endsOn());
        }
        return from.isEmpty() ? "" : (post.coming(today) ? "from " : "since ") + from;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Words.shortDay(day);
    }
}
