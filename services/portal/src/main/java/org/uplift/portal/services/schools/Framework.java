package org.uplift.portal.services.schools;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection of one framework says, for a form.
 *
 * @param from its first day; absent for the oldest
 * @param to its last day; absent for today's
 * @param hasOverall whether there is one grade for everything
 * @param hasOutcomes whether an inspection may end in words instead of grades
 * @param grades the scale, best first
 */
public record Framework(
        String framework,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean hasOverall,
        boolean hasOutcomes,
        List<Area> areas,
        List<Choice> grades,
        List<Choice> safeguarding,
        List<Choice> categories) {

    /** A value and what Ofsted calls it. */
    public record Choice(String value, String title) {}

    /** An area; not required where a school may do without it. */
    public record Area(String value, String title, boolean required) {}

    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
