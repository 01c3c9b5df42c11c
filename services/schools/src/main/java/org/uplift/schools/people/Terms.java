package org.uplift.schools.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.people.SaveAppointment;

/**
 * How much of a post it is, and until when.
 *
 * @param share of full time
 * @param endsOn last day; absent for no end
 */
record Terms(BigDecimal share, @Nullable LocalDate endsOn) {

    static Terms of(SaveAppointment asked) {
        return new Terms(asked.share() == null ? BigDecimal.ONE : asked.share(), asked.to());
    }

    /** Whether they are no more and last no longer than others. */
    boolean within(Terms other) {
        return share.compareTo(other.share) <= 0 && lastDay().compareTo(other.lastDay()) <= 0;
    }

    boolean same(Terms other) {
        return within(other) && other.within(this);
    }

    /** What is within both. */
    Terms common(Terms other) {
        return new Terms(share.min(other.share), lastDay().isBefore(other.lastDay()) ? endsOn : other.endsOn);
    }

    private LocalDate lastDay() {
        return endsOn == null ? LocalDate.MAX : endsOn;
    }
}
