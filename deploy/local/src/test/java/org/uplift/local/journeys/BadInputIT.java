package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be met: each is told why in its own words, and leaves nothing behind. */
@Journey
class BadInputIT {

    private final Trust trust;
    private final Cycle cycle;

    BadInputIT(Trust trust) {
        this.trust = trust;
        this.cycle = new Cycle(trust);
    }

    @Test
    void supportOfMoreDaysThanAreFreeIsDeclinedAndHoldsNothing() {
        // given
        String person = cycle.person("Edda Larkspur", Trust.BEECHWOOD, 4);
        String budget = cycle.budget(5_000);

        // when
        JsonNode decided = cycle.decided(cycle.propose(cycle.need(Trust.CEDAR), person, 6, 2_400, budget));

        // then
        assertThat(decided.path("status").asText()).isEqualTo("DECLINED");
        assertThat(Answer.texts(decided.path("reasons")))
                .containsExactly(
                        "The specialist leader of Beechwood Primary School has 4 days free in %s and 6 were asked for."
                                .formatted(Trust.year(Trust.today())));
        holdsNothing(person, 4, budget, 5_000);
    }

    @Test
    void supportThatTheBudgetCannotPayIsDeclinedAndHoldsNothing() {
        // given
        String person = cycle.person("Corin Ashdown", Trust.BEECHWOOD, 12);
        String budget = cycle.budget(1_000);

        // when
        JsonNode decided = cycle.decided(cycle.propose(cycle.need(Trust.CEDAR), person, 6, 2_400, budget));

        // then
        assertThat(decided.path("status").asText()).isEqualTo("DECLINED");
        assertThat(Answer.texts(decided.path("reasons")))
                .containsExactly("The budget %s (School improvement) has £1,000 left, and £2,400 was asked for."
                        .formatted(budget));
        holdsNothing(person, 12, budget, 1_000);
    }

    @Test
    void aProposalThatBothRefuseIsDeclinedForBothReasons() {
        String person = cycle.person("Noor Wetherby", Trust.BEECHWOOD, 2);

        String intervention = cycle.propose(cycle.need(Trust.CEDAR), person, 6, 2_400, "NO-SUCH-BUDGET");

        assertThat(cycle.decision(intervention)).isEqualTo("DECLINED");
        // The first refusal declines it; the second is added when it arrives.
        await().atMost(Cycle.PATIENCE)
                .untilAsserted(() -> assertThat(
                                Answer.texts(cycle.decided(intervention).path("reasons")))
                        .hasSize(2)
                        .anySatisfy(reason -> assertThat(reason).contains("2 days free"))
                        .anySatisfy(reason -> assertThat(reason).contains("NO-SUCH-BUDGET")));
        trust.awaitReconciled();
    }

    private void holdsNothing(String person, int free, String budget, int balance) {
        trust.awaitReconciled();
        JsonNode ledger = cycle.ledger(person);
        assertThat(Answer.number(ledger, "reserved")).isEqualByComparingTo("0");
        assertThat(Answer.number(ledger, "free")).isEqualByComparingTo(BigDecimal.valueOf(free));
        JsonNode money = cycle.money(budget);
        assertThat(Answer.number(money, "committed")).isEqualByComparingTo("0");
        assertThat(Answer.number(money, "balance")).isEqualByComparingTo(BigDecimal.valueOf(balance));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/needs", "/api/interventions", "/api/people", "/api/budgets", "/api/teams", "/api/packs"})
    void aBodyThatIsNoJsonIsTold(String path) {
        writer(path).post(path, "{\"summary\": ").problem(400, "malformed-body");
    }

    @Test
    void valuesOfTheWrongKindAreNamedByTheirPlace() {
        JsonNode need = trust.executive()
                .post("/api/needs", Map.of("schoolUrn", "Ashfield", "strand", "SEND", "summary", "x"))
                .problem(422, "validation");
        assertThat(need.path("errors").path(0).path("pointer").asText()).isEqualTo("/schoolUrn");

        JsonNode budget = trust.administrator()
                .post("/api/budgets", Map.of("code", "X", "name", "x", "year", "2026/27", "amount", "lots"))
                .problem(422, "validation");
        assertThat(budget.path("errors").path(0).path("pointer").asText()).isEqualTo("/amount");

        JsonNode strand = trust.executive()
                .post("/api/needs", Map.of("schoolUrn", Trust.CEDAR, "strand", "MAGIC", "summary", "x"))
                .problem(422, "validation");
        assertThat(strand.toString()).contains("/strand", "GOVERNANCE");
    }

    @Test
    void everyThingWrongWithAProposalIsToldAtOnce() {
        JsonNode problem = trust.executive()
                .post(
                        "/api/interventions",
                        Map.of(
                                "needId",
                                cycle.need(Trust.CEDAR),
                                "route",
                                "EXTERNAL",
                                "startsOn",
                                "2027-01-10",
                                "endsOn",
                                "2027-01-01"))
                .problem(422, "validation");

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .contains("/routeReason", "/summary", "/endsOn", "/targets", "/successCriteria");
    }

    @Test
    void anAddressThatIsNoneIsNotFound() {
        trust.executive().get("/api/nothing").problem(404, "not-found");
        trust.executive().get("/api/interventions/" + UUID.randomUUID()).problem(404, "not-found");
        trust.executive().get("/api/interventions/not-an-id").problem(404, "not-found");
    }

    @Test
    void aMethodThatIsNotThereIsToldWhichAre() {
        Answer answer = trust.executive().send("DELETE", "/api/needs", BodyPublishers.noBody(), Map.of());

        answer.problem(405, "method-not-allowed");
        assertThat(answer.header("allow")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/needs", "/api/people", "/api/budgets", "/api/packs", "/api/schools/imports"})
    void aKindOfContentThatIsNotTakenIsTold(String path) {
        writer(path)
                .send("POST", path, BodyPublishers.ofString("<need/>"), Map.of("Content-Type", "application/xml"))
                .problem(415, "unsupported-media-type");
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        // given
        String budget = cycle.budget(1_000);
        String seen = trust.administrator().get("/api/budgets/" + budget).header("etag");
        Map<String, Object> change = Map.of("name", "School improvement", "amount", 2_000);
        changed(budget, seen, change).expect(200);

        // when
        Answer stale = changed(budget, seen, Map.of("name", "School improvement", "amount", 3_000));

        // then
        stale.problem(412, "precondition-failed");
        assertThat(Answer.number(cycle.money(budget), "amount")).isEqualByComparingTo("2000");
    }

    private Answer changed(String budget, String etag, Map<String, Object> change) {
        return trust.administrator()
                .send(
                        "PUT",
                        "/api/budgets/" + budget,
                        BodyPublishers.ofString(Answer.JSON.valueToTree(change).toString()),
                        Map.of("Content-Type", "application/json", "If-Match", etag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/schools", "/api/people", "/api/needs", "/api/interventions", "/api/budgets", "/api/packs"})
    void aLimitOutOfRangeIsRefused(String path) {
        for (String limit : List.of("0", "-1", "201", "many")) {
            trust.administrator().get(path + "?limit=" + limit).problem(400, "invalid-parameter");
        }
    }

    @Test
    void aPageMarkerThatWasTamperedWithIsRefused() {
        // given
        JsonNode first =
                trust.administrator().get("/api/schools?limit=1").expect(200).json();
        String next = first.required("next").asText();
        trust.administrator().get("/api/schools?limit=1&after=" + next).expect(200);

        // when
        char last = next.charAt(next.length() - 2);
        String tampered =
                next.substring(0, next.length() - 2) + (last == 'A' ? 'B' : 'A') + next.charAt(next.length() - 1);

        // then
        trust.administrator().get("/api/schools?limit=1&after=" + tampered).problem(400, "invalid-cursor");
        trust.administrator().get("/api/people?limit=1&after=" + next).problem(400, "invalid-cursor");
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() {
        String key = UUID.randomUUID().toString();
        trust.administrator()
                .post("/api/people", key, cycle.specialist("Ivo Marsh", Trust.CEDAR, 3))
                .expect(201);

        trust.administrator()
                .post("/api/people", key, cycle.specialist("Somebody Else", Trust.CEDAR, 3))
                .problem(422, "idempotency-key-reused");
    }

    private Caller writer(String path) {
        return path.equals("/api/people") || path.equals("/api/budgets") || path.startsWith("/api/schools")
                ? trust.administrator()
                : trust.executive();
    }
}
