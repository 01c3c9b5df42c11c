package org.uplift.interventions.api.commissioning;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A person and the days of support they give.
 *
 * @param days more than none, in half days, at most the 195 a teacher works in a year
 */
public record PersonDays(
        @NotNull UUID personId,
        @NotNull @Positive @DecimalMax("195") BigDecimal days) {}
