package org.uplift.portal.kit.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/** An academic year to choose, and whether it is the one shown. */
public record YearChoice(String label, String address, boolean current) {

    /** What a service is asked for; nothing for this year, or where the address has no year in it. */
    public static @Nullable AcademicYear chosen(@Nullable String year) {
        try {
            return year == null ? null : AcademicYear.parse(year);
        } catch (IllegalArgumentException notAYear) {
            return null;
        }
    }

    /** The year before, this year and the next. */
    public static List<YearChoice> around(LocalDate today, @Nullable String asked) {
        var now = AcademicYear.of(today);
        var chosen = chosen(asked);
        return Stream.of(now.startYear() - 1, now.startYear(), now.startYear() + 1)
                .map(AcademicYear::new)
                .map(year -> new YearChoice(
                        year.label(),
                        "?tab=support&year=" + year.label().replace("/", "%2F"),
                        year.equals(chosen == null ? now : chosen)))
                .toList();
    }
}
