package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What an intervention costs.
 *
 * @param amount pounds, with pence
 * @param budgetCode the budget that pays
 */
@Embeddable
public record Cost(
        @Column(name = "cost_amount") @NotNull @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @Column(name = "cost_budget_code") @NotBlank @Size(max = 40)
        String budgetCode) {}
