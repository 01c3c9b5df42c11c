package org.uplift.finance.api.budgets;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.text.OneLine;

/**
 * A new budget.
 *
 * @param code stands in the budget's address, so no slash
 * @param schoolUrn absent for a central budget of the trust
 * @param year an academic year, {@code 2026/27}
 */
public record SetBudget(
        @NotNull(message = "Give the budget a code")
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,29}",
                message =
                        "A code is 1 to 30 letters, digits, full stops and hyphens, and starts with a letter or digit")
        String code,

        @NotBlank(message = "Give the budget a name")
        @Size(max = 200, message = "A name has at most 200 characters")
        @OneLine
        String name,

        @Nullable Integer schoolUrn,

        @NotNull(message = "Say which academic year the budget is for, like 2026/27")
        AcademicYear year,

        @NotNull(message = "Say how much the budget is")
        @DecimalMin(value = "0", message = "An amount cannot be below £0")
        @Digits(integer = 12, fraction = 2, message = "An amount is in pounds with at most two decimals")
        BigDecimal amount) {}
