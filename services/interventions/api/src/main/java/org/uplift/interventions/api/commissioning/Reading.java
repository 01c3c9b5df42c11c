package org.uplift.interventions.api.commissioning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.uplift.platform.text.OneLine;

/**
 * Where a measure had got to at a review.
 *
 * @param measure that of a target, in its words
 */
public record Reading(
        @NotBlank @Size(max = 200) @OneLine String measure,
        @NotNull @Digits(integer = 10, fraction = 4) BigDecimal value) {}
