package org.uplift.interventions.api.commissioning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.SeveralLines;

/**
 * A review as it is recorded.
 *
 * @param progress where each measure has got to; those not looked at are left out
 * @param nextReviewOn when the next is to be; where it is left out, after the trust's usual weeks, on the last day at the
 *     latest
 */
public record RecordReview(
        @NotNull LocalDate heldOn,
        @Size(max = 20) List<@NotNull @Valid Reading> progress,
        @NotNull Judgement judgement,
        @NotBlank @Size(max = 4000) @SeveralLines String note,
        @Nullable LocalDate nextReviewOn) {

    @SuppressWarnings("NullAway") // JSON may leave the list out
    public RecordReview {
        progress = progress == null ? List.of() : progress;
    }
}
