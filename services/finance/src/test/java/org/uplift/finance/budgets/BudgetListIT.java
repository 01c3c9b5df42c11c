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

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.events.EventTypes;
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
            as("FINANCE")
                    .body("""
                            {"code": "%s", "name": "Pages of %s", "year": "2026/27", "amount": 5000}""".formatted(code + ending, code))
                    .post("/api/budgets")
                    .then()
                    .statusCode(201);
        }

        // when
        var first = as("FINANCE")
                .queryParam("q", "PAGES OF " + code)
                .queryParam("limit", 2)
                .get("/api/budgets");
        var second = as("FINANCE")
                .queryParam("q", "PAGES OF " + code)
                .queryParam("limit", 2)
                .queryParam("after", first.jsonPath().getString("next"))
                .get("/api/budgets");

        // then
        first.then().body("items.code", contains(code + "-a", code + "-b"));
        second.then().body("items.code", contains(code + "-c")).body("next", nullValue());
        as("FINANCE")
                .queryParam("q", code)
                .queryParam("year", "2025/26")
                .get("/api/budgets")
                .then()
                .body("items", empty());
        as("FINANCE").queryParam("year", "next").get("/api/budgets").then().statusCode(400);
    }

    @Test
    void theListCanBeOfOneSchool() {
        var own = FinanceApi.schoolBudget(HILLCREST, "100");
        var others = FinanceApi.schoolBudget(OAKWOOD, "100");

        as("FINANCE")
                .queryParam("school", HILLCREST)
                .queryParam("limit", 200)
                .get("/api/budgets")
                .then()
                .body("items.code", hasItem(own))
                .body("items.code", not(hasItem(others)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name", "school", "year", "amount", "actual", "committed", "balance"})
    void everyOrderCanBeReadAPageAtATimeInBothDirections(String sort) {
        // given
        var mark = "ordered";
        if (sorted(mark, sort, 200).isEmpty()) {
            Events.school(OAKWOOD);
            for (var budget : List.of("1 2025/26 900", "2 2026/27 100", "3 2026/27 900", "4 2026/27 500")) {
                var part = budget.split(" ");
                var school = part[0].equals("2") ? "\"schoolUrn\": %d,".formatted(OAKWOOD) : "";
                as("FINANCE")
                        .body("""
                                {"code": "%s-%s", "name": "N%s", %s "year": "%s", "amount": %s}""".formatted(mark, part[0], part[2], school, part[1], part[2]))
                        .post("/api/budgets")
                        .then()
                        .statusCode(201);
            }
        }

        for (var order : List.of(sort, "-" + sort)) {
            // when
            var whole = sorted(mark, order, 200);

            // then
            assertThat(whole).hasSize(4);
            assertThat(sorted(mark, order, 1)).isEqualTo(whole);
        }
        assertThat(sorted(mark, "-amount", 2)).containsExactly("ordered-3", "ordered-1", "ordered-4", "ordered-2");
        assertThat(sorted(mark, "school", 2)).first().isEqualTo("ordered-2");
    }

    @ParameterizedTest
    @CsvSource({"FINANCE, EDIT", "administrator, EDIT", "DIRECTOR,", "HEAD,", "TRUSTEE,"})
    void aBudgetOffersWhatWhoeverAsksMayDo(String role, @Nullable String action) {
        var code = FinanceApi.schoolBudget(HILLCREST, "100");

        var read = as(role, HILLCREST).get("/api/budgets/" + code).jsonPath();

        assertThat(read.getList("actions", String.class)).isEqualTo(action == null ? List.of() : List.of(action));
        assertThat(read.getString("schoolName")).isEqualTo("School " + HILLCREST);
    }

    private static List<String> sorted(String mark, String sort, int limit) {
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var request =
                    as("FINANCE").queryParam("q", mark).queryParam("sort", sort).queryParam("limit", limit);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/budgets")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            after = page.getString("next");
        } while (after != null);
        return codes;
    }

    @Test
    void theListOfBudgetsIsOneStatement() {
        // given
        for (var i = 0; i < 5; i++) {
            FinanceApi.centralBudget("100");
        }
        var reader = as("FINANCE");

        // then
        assertThat(Statements.during(() -> reader.get("/api/budgets").then().statusCode(200)))
                .isEqualTo(1);
        assertThat(Statements.during(() -> reader.get("/api/budgets?count=true&sort=balance")
                        .then()
                        .statusCode(200)))
                .isEqualTo(2);
    }

    @Test
    void theListOfCommitmentsIsTwoStatementsOneOfThemForTheBudget() {
        // given
        var code = FinanceApi.centralBudget("1000");
        for (var i = 0; i < 3; i++) {
            var asked = PublishedIntervention.of(code, "10", HILLCREST);
            asked.tell(EventTypes.INTERVENTION_PROPOSED);
            Events.await(EventTypes.COMMITMENT_MADE, asked.id().toString());
        }
        var reader = as("FINANCE");

        // then
        assertThat(Statements.during(() -> reader.get("/api/budgets/" + code + "/commitments")
                        .then()
                        .statusCode(200)))
                .isEqualTo(2);
    }
}
