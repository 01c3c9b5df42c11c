package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day is written in a sentence: 4 January 2027. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Wording() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
