package org.uplift.platform.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Dates as they are written: ISO 8601, and in a century that a school's record can be about. */
public final class Dates {

    /** Schools opened, and people were appointed, in the century before last at the earliest. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private Dates() {}

    /**
     * Reads a day such as {@code 2026-09-01}. A year such as 0026 is a slip of the hand and would be stored for good.
     *
     * @throws DateTimeParseException where the text is no day, or its year is not from 1900 to 2200
     */
    public static LocalDate parse(String text) {
        var day = LocalDate.parse(text);
        if (!plausible(day)) {
            throw new DateTimeParseException("The year must be from 1900 to 2200", text, 0);
        }
        return day;
    }

    public static boolean plausible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
