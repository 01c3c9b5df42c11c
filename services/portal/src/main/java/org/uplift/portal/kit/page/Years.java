package org.uplift.portal.kit.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/** An academic year to choose, and whether it is the one shown. */
public record Years(String label, String address, boolean current) {

    /** What a service is asked for; nothing for this year, or where the address has no year in it. */
    public static @Nullable String asked(@Nullable String year) {
        return year != null && year.matches("20\\d\\d/\\d\\d") ? parsed(year) : null;
    }

    private static @Nullable String parsed(String year) {
        try {
            return AcademicYear.parse(year).label();
        } catch (IllegalArgumentException notAYear) {
            return null;
        }
    }

    /** The year before, this year and the next. */
    public static List<Years> around(LocalDate today, @Nullable String asked) {
        var now = AcademicYear.of(today);
        var chosen = asked(asked);
        return Stream.of(now.startYear() - 1, now.startYear(), now.startYear() + 1)
                .map(year -> new AcademicYear(year).label())
                .map(label -> new Years(
                        label,
                        "?tab=support&year=" + label.replace("/", "%2F"),
                        label.equals(chosen == null ? now.label() : chosen)))
                .toList();
    }
}
