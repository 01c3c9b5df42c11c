package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.OAKWOOD;
import static org.uplift.finance.budgets.FinanceApi.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

/** Lists: filtered, paged, and asking the database the same few questions however long they are. */
@UpliftIT
class BudgetListIT {

    @Test
    void theListIsFilteredAndPagedInOrderOfCode() {
        // given
        var code = FinanceApi.newCode();
        for (var ending : List.of("-b", "-a", "-c")) {
            as("finance")
                    .body("""
                            {"code": "%s", "name": "Pages of %s", "year": "2026/27", "amount": 5000}""".formatted(code + ending, code))
                    .post("/api/budgets")
                    .then()
                    .statusCode(201);
        }

        // when
        var first = as("finance")
                .queryParam("q", "PAGES OF " + code)
                .queryParam("limit", 2)
                .get("/api/budgets");
        var second = as("finance")
                .queryParam("q", "PAGES OF " + code)
                .queryParam("limit", 2)
                .queryParam("after", first.jsonPath().getString("next"))
                .get("/api/budgets");

        // then
        first.then().body("items.code", contains(code + "-a", code + "-b"));
        second.then().body("items.code", contains(code + "-c")).body("next", nullValue());
        as("finance")
                .queryParam("q", code)
                .queryParam("year", "2025/26")
                .get("/api/budgets")
                .then()
                .body("items", empty());
        as("finance").queryParam("year", "next").get("/api/budgets").then().statusCode(400);
    }

    @Test
    void theListCanBeOfOneSchool() {
        var own = FinanceApi.of(HILLCREST, "100");
        var others = FinanceApi.of(OAKWOOD, "100");

        as("finance")
                .queryParam("school", HILLCREST)
                .queryParam("limit", 200)
                .get("/api/budgets")
                .then()
                .body("items.code", hasItem(own))
                .body("items.code", not(hasItem(others)));
    }

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
