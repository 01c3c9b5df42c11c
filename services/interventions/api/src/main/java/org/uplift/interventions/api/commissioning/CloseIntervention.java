package org.uplift.interventions.api.commissioning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A closing as it is asked for: the day, what changed, and the verdict. */
public record CloseIntervention(
        @NotNull LocalDate closedOn,
        @NotNull @Valid Impact impact,
        @NotNull Verdict verdict) {}
