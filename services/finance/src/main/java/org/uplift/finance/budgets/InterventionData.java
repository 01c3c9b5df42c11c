package org.uplift.finance.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What finance reads of an intervention's events. */
record InterventionData(
        UUID interventionId,
        int schoolUrn,
        LocalDate startsOn,
        @Nullable Cost cost) {

    record Cost(BigDecimal amount, String budgetCode) {

        BigDecimal pounds() {
            return Pounds.toPence(amount);
        }
    }
}
