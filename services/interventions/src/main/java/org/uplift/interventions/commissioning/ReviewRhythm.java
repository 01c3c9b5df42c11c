package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often an intervention is reviewed: the director and the CEO meet every six weeks (field facts, section 0, step
 * 4), and never after the time limit.
 */
record ReviewRhythm(int weeks) {

    /** When the next review is due after a day; none where the time limit has come by then. */
    Optional<LocalDate> after(LocalDate day, LocalDate endsOn) {
        if (!day.isBefore(endsOn)) {
            return Optional.empty();
        }
        var due = day.plusWeeks(weeks);
        return Optional.of(due.isAfter(endsOn) ? endsOn : due);
    }
}
