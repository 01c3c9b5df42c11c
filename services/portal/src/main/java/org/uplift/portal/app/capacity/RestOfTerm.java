package org.uplift.portal.app.capacity;

import java.time.LocalDate;
import org.uplift.platform.calendar.HalfTerm;

/** What is left of a term: from a day to the term's last, two half-terms making one. */
record RestOfTerm(LocalDate from, LocalDate to) {

    static RestOfTerm restOf(LocalDate today) {
        var now = HalfTerm.of(today);
        var last = switch (now.part()) {
            case AUTUMN_1, SPRING_1, SUMMER_1 -> now.next();
            case AUTUMN_2, SPRING_2, SUMMER_2 -> now;
        };
        return new RestOfTerm(today, last.lastDay());
    }
}
