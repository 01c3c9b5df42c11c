package org.uplift.interventions.commissioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a review asks of an intervention.
 *
 * @param nextReviewOn when the next is to be; left to the rule where absent
 */
public record ReviewTaken(
        LocalDate heldOn, List<Reading> progress, Judgement judgement, Optional<LocalDate> nextReviewOn) {

    /** Where a measure has got to. */
    public record Reading(String measure, BigDecimal value) {}
}
