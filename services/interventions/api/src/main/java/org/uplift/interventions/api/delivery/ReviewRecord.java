package org.uplift.interventions.api.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.Reading;

/**
 * A review that was recorded.
 *
 * @param intervention as it stands after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRecord(
        UUID id,
        LocalDate heldOn,
        List<Reading> progress,
        Judgement judgement,
        String note,
        @Nullable LocalDate nextReviewOn,
        InterventionRow intervention) {

    public static ReviewRecord of(ReviewRow review, InterventionRow intervention) {
        return new ReviewRecord(
                review.id(),
                review.heldOn(),
                review.progress(),
                review.judgement(),
                review.note(),
                review.nextReviewOn(),
                intervention);
    }
}
