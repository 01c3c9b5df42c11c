package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.as;

import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

/** A list asks the database the same few questions however long it is. */
@UpliftIT
class BudgetListIT {

    @Test
    void theListOfBudgetsIsOneStatement() {
        // given
        for (var i = 0; i < 5; i++) {
            FinanceApi.central("100");
        }
        var reader = as("finance");

        // then
        assertThat(Statements.during(() -> reader.get("/api/budgets").then().statusCode(200)))
                .isEqualTo(1);
    }

    @Test
    void theListOfCommitmentsIsTwoStatementsOneOfThemForTheBudget() {
        // given
        var code = FinanceApi.central("1000");
        for (var i = 0; i < 3; i++) {
            var asked = Asked.of(code, "10", HILLCREST);
            asked.tell("proposed");
            Events.await("uplift.finance.commitment.v1", asked.id().toString(), "made");
        }
        var reader = as("finance");

        // then
        assertThat(Statements.during(() -> reader.get("/api/budgets/" + code + "/commitments")
                        .then()
                        .statusCode(200)))
                .isEqualTo(2);
    }
}
