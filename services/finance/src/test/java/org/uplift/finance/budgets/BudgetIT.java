package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.OAKWOOD;
import static org.uplift.finance.budgets.FinanceApi.as;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class BudgetIT {

    private static final String BODY = """
            {"code": "%s", "name": "%s", "year": "2026/27", "amount": 5000}""";

    @Test
    void aBudgetThatIsSetCanBeReadAndIsAnnounced() {
        // given
        Events.school(HILLCREST);
        var code = FinanceApi.newCode();

        // when
        as("FINANCE")
                .body("""
                        {"code": "%s", "name": " Training ", "schoolUrn": %d, "year": "2026/27", "amount": 1250.5,
                         "colour": "a field nobody knows"}""".formatted(code, HILLCREST))
                .post("/api/budgets")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/budgets/" + code))
                .header("ETag", not(nullValue()));

        // then
        var budget = FinanceApi.budget(code);
        assertThat(budget.getString("name")).isEqualTo("Training");
        assertThat(budget.getInt("schoolUrn")).isEqualTo(HILLCREST);
        assertThat(budget.getString("year")).isEqualTo("2026/27");
        assertThat(budget.<BigDecimal>get("amount")).isEqualTo("1250.50");
        assertThat(budget.<BigDecimal>get("actual")).isEqualTo("0.00");
        assertThat(budget.<BigDecimal>get("committed")).isEqualTo("0.00");
        assertThat(budget.<BigDecimal>get("balance")).isEqualTo("1250.50");
        var event = Events.await(EventTypes.BUDGET_SET, code);
        assertThat(event.data()).contains("\"amount\":1250.50").doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'A', 'year': '2026/27', 'amount': 1} | /code",
                "{'code': 'A/B', 'name': 'A', 'year': '2026/27', 'amount': 1} | /code",
                "{'code': '.A', 'name': 'A', 'year': '2026/27', 'amount': 1} | /code",
                "{'code': 'A1', 'name': ' ', 'year': '2026/27', 'amount': 1} | /name",
                "{'code': 'A1', 'name': 'A', 'year': '2026/28', 'amount': 1} | /year",
                "{'code': 'A1', 'name': 'A', 'year': '2026', 'amount': 1} | /year",
                "{'code': 'A1', 'name': 'A', 'amount': 1} | /year",
                "{'code': 'A1', 'name': 'A', 'year': '2026/27', 'amount': -0.01} | /amount",
                "{'code': 'A1', 'name': 'A', 'year': '2026/27', 'amount': 1.005} | /amount",
                "{'code': 'A1', 'name': 'A', 'year': '2026/27', 'amount': 'much'} | /amount",
                "{'code': 'A1', 'name': 'A', 'year': '2026/27'} | /amount"
            })
    void whatIsNotValidIsNamedByItsPointer(String body, String pointer) {
        as("FINANCE")
                .body(body.replace('\'', '"'))
                .post("/api/budgets")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:validation"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aBudgetOfASchoolNobodyKnowsIsRefused() {
        as("FINANCE")
                .body("""
                        {"code": "X-1", "name": "A", "schoolUrn": 100001, "year": "2026/27", "amount": 1}""")
                .post("/api/budgets")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:unknown-school"))
                .body("errors.pointer", contains("/schoolUrn"));
    }

    @Test
    void aCodeStandsForOneBudgetWhateverItsCase() {
        // given
        var code = FinanceApi.centralBudget("100");

        // then
        set(code, "Again").statusCode(409).body("type", equalTo("urn:uplift:problem:conflict"));
        set(code.toLowerCase(java.util.Locale.ROOT), "Again").statusCode(409);
    }

    @Test
    void twoWhoSetTheSameCodeAtOnceGetOneBudget() throws Exception {
        // given
        var code = FinanceApi.newCode();
        Callable<Integer> setting = () -> set(code, "Race").extract().statusCode();

        // when
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(setting, setting, setting, setting)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void theSameIdempotencyKeySetsOneBudget() {
        // given
        var code = FinanceApi.newCode();
        var key = UUID.randomUUID().toString();

        // when
        var first = as("FINANCE")
                .header("Idempotency-Key", key)
                .body(BODY.formatted(code, "Once"))
                .post("/api/budgets");
        var again = as("FINANCE")
                .header("Idempotency-Key", key)
                .body(BODY.formatted(code, "Once"))
                .post("/api/budgets");

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Events.await(EventTypes.BUDGET_SET, code);
        assertThat(Events.on(Topics.BUDGET).stream().filter(event -> event.key().equals(code)))
                .hasSize(1);
    }

    @Test
    void aChangeNeedsTheVersionItIsMadeTo() {
        // given
        var code = FinanceApi.centralBudget("100");
        var tag = as("FINANCE").get("/api/budgets/" + code).header("ETag");
        var body = """
                {"name": "Renamed", "amount": 250.25}""";

        // then
        as("FINANCE").body(body).put("/api/budgets/" + code).then().statusCode(428);
        as("FINANCE")
                .header("If-Match", "\"99\"")
                .body(body)
                .put("/api/budgets/" + code)
                .then()
                .statusCode(412);
        var changed = as("FINANCE").header("If-Match", tag).body(body).put("/api/budgets/" + code);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(FinanceApi.budget(code).<BigDecimal>get("balance")).isEqualTo("250.25");
        as("FINANCE")
                .header("If-Match", tag)
                .body(body)
                .put("/api/budgets/" + code)
                .then()
                .statusCode(412);
        assertThat(Events.await(EventTypes.BUDGET_CHANGED, code).json().getString("name"))
                .isEqualTo("Renamed");
    }

    @Test
    void theAmountStaysAboveWhatIsCommitted() {
        // given
        var code = FinanceApi.centralBudget("5000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);
        asked.tell(EventTypes.INTERVENTION_PROPOSED);
        Events.await(EventTypes.COMMITMENT_MADE, asked.id().toString());

        // when
        var answer = as("FINANCE").header("If-Match", "*").body("""
                        {"name": "Improvement", "amount": 2399.99}""").put("/api/budgets/" + code);

        // then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:rule-broken"))
                .body(
                        "detail",
                        equalTo(
                                "£2,400 of this budget is committed or spent already, so it cannot be set to £2,399.99."));
    }

    @Test
    void aHeadteacherSeesTheSchoolsBudgetsAndNeitherOthersNorTheTrusts() {
        // given
        var own = FinanceApi.schoolBudget(HILLCREST, "100");
        var others = FinanceApi.schoolBudget(OAKWOOD, "100");
        var central = FinanceApi.centralBudget("100");

        // then
        as("HEAD", HILLCREST)
                .queryParam("limit", 200)
                .get("/api/budgets")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(own))
                .body("items.code", not(hasItem(others)))
                .body("items.code", not(hasItem(central)));
        as("HEAD", HILLCREST).get("/api/budgets/" + own).then().statusCode(200);
        for (var hidden : List.of(others, central)) {
            as("HEAD", HILLCREST).get("/api/budgets/" + hidden).then().statusCode(404);
            as("HEAD", HILLCREST)
                    .get("/api/budgets/" + hidden + "/commitments")
                    .then()
                    .statusCode(404);
            as("HEAD", HILLCREST)
                    .get("/api/budgets/" + hidden + "/history")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whoIsAppointedAtASchoolSetsNoBudgetOfTheTrust() {
        as("FINANCE", HILLCREST)
                .body(BODY.formatted(FinanceApi.newCode(), "Central"))
                .post("/api/budgets")
                .then()
                .statusCode(403);
    }

    @Test
    void theHistoryTellsWhatChanged() {
        // given
        var code = FinanceApi.centralBudget("100");
        as("FINANCE")
                .header("If-Match", "*")
                .body("""
                        {"name": "Improvement", "amount": 300}""")
                .put("/api/budgets/" + code)
                .then()
                .statusCode(200);

        // then
        as("FINANCE")
                .get("/api/budgets/" + code + "/history")
                .then()
                .statusCode(200)
                .body("items[0].field", equalTo("amount"))
                .body("items[0].before", equalTo("100.00"))
                .body("items[0].after", equalTo("300.00"))
                .body("items.field", hasItems("name", "year"));
    }

    private static ValidatableResponse set(String code, String name) {
        return as("FINANCE")
                .body(BODY.formatted(code, name))
                .post("/api/budgets")
                .then();
    }
}
