package org.uplift.interventions.api.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.Reading;

/** A review among those of its intervention. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRow(
        UUID id,
        LocalDate heldOn,
        List<Reading> progress,
        Judgement judgement,
        String note,
        @Nullable LocalDate nextReviewOn) {}
