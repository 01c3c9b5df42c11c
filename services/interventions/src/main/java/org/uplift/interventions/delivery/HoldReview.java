package org.uplift.interventions.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.commissioning.Judgement;
import org.uplift.interventions.commissioning.ReviewTaken;

/**
 * A review as it is recorded.
 *
 * @param progress where each measure has got to; those not looked at are left out
 * @param nextReviewOn when the next is to be; six weeks later, or at the time limit, where it is left out
 */
public record HoldReview(
        @NotNull LocalDate heldOn,
        @Size(max = 20) List<@NotNull @Valid Progress> progress,
        @NotNull Judgement judgement,
        @NotBlank @Size(max = 4000) String note,
        @Nullable LocalDate nextReviewOn) {

    @SuppressWarnings("NullAway") // JSON may leave the list out
    public HoldReview {
        progress = progress == null ? List.of() : progress;
    }

    /** Where a measure has got to. */
    public record Progress(
            @NotBlank @Size(max = 200) String measure,
            @NotNull @Digits(integer = 10, fraction = 4) BigDecimal value) {}

    ReviewTaken taken() {
        return new ReviewTaken(
                heldOn,
                progress.stream()
                        .map(reading -> new ReviewTaken.Reading(reading.measure(), reading.value()))
                        .toList(),
                judgement,
                Optional.ofNullable(nextReviewOn));
    }
}
