package org.uplift.interventions.api.commissioning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.uplift.platform.text.OneLine;

/**
 * What an intervention costs.
 *
 * @param amount pounds, with pence
 * @param budgetCode the budget that pays
 */
public record Cost(
        @NotNull @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @NotBlank @Size(max = 40) @OneLine String budgetCode) {}
