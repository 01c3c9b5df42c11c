package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.uplift.interventions.api.commissioning.Cost;

/** What an intervention costs, as it is kept: pounds with pence, the code without stray space. */
@Embeddable
record RecordedCost(
        @Column(name = "cost_amount") BigDecimal amount,
        @Column(name = "cost_budget_code") String budgetCode) {

    static RecordedCost of(Cost cost) {
        return new RecordedCost(
                cost.amount().setScale(2, RoundingMode.UNNECESSARY),
                cost.budgetCode().strip());
    }

    Cost cost() {
        return new Cost(amount, budgetCode);
    }
}
