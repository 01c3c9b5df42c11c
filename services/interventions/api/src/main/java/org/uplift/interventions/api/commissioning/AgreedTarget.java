package org.uplift.interventions.api.commissioning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.uplift.platform.text.OneLine;

/**
 * A clear target: where a measure stands, where it is to be, and by when.
 *
 * @param measure what is measured, in words; a review names it to say where it has got to
 */
public record AgreedTarget(
        @NotBlank @Size(max = 200) @OneLine String measure,
        @NotNull @Digits(integer = 10, fraction = 4) BigDecimal baseline,
        @NotNull @Digits(integer = 10, fraction = 4) BigDecimal target,
        @NotNull LocalDate dueOn) {}
