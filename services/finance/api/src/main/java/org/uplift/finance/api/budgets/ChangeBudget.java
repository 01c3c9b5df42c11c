package org.uplift.finance.api.budgets;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.uplift.platform.text.OneLine;

/** A budget's new name and amount; its code, school and year never change. */
public record ChangeBudget(
        @NotBlank(message = "Give the budget a name")
        @Size(max = 200, message = "A name has at most 200 characters")
        @OneLine
        String name,

        @NotNull(message = "Say how much the budget is")
        @DecimalMin(value = "0", message = "An amount cannot be below £0")
        @Digits(integer = 12, fraction = 2, message = "An amount is in pounds with at most two decimals")
        BigDecimal amount) {}
