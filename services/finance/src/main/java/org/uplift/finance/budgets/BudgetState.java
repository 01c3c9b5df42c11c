package org.uplift.finance.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A budget's full state, as its events carry it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetState(
        String code,
        String name,
        @Nullable Integer schoolUrn,
        String year,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal committed,
        BigDecimal balance) {}
