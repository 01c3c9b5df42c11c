package org.uplift.finance.budgets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A budget as whoever asks is shown it.
 *
 * @param actions what whoever asks may do to it now
 */
public record BudgetRecord(@JsonUnwrapped BudgetRow budget, List<BudgetAction> actions) {}
