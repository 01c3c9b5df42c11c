package org.uplift.interventions.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.commissioning.Judgement;
import org.uplift.interventions.commissioning.Reading;

/** A review among those of its intervention. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReviewRow(
        UUID id,
        LocalDate heldOn,
        List<Reading> progress,
        Judgement judgement,
        String note,
        Optional<LocalDate> nextReviewOn) {}
