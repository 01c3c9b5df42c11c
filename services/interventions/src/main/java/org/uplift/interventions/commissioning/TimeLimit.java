package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The first and the last day of an intervention; no review of it is due later. */
@Embeddable
record TimeLimit(
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") LocalDate endsOn) {

    private static final DateTimeFormatter IN_A_SENTENCE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    boolean hasBegun(LocalDate today) {
        return !startsOn.isAfter(today);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** When the next review is due after a day: at the last day at the latest, and none from that day on. */
    Optional<LocalDate> reviewAfter(LocalDate day, Period interval) {
        if (!day.isBefore(endsOn)) {
            return Optional.empty();
        }
        var due = day.plus(interval);
        return Optional.of(due.isAfter(endsOn) ? endsOn : due);
    }

    /** How a day is written in a sentence: 4 January 2027. */
    static String inWords(LocalDate day) {
        return day.format(IN_A_SENTENCE);
    }
}
