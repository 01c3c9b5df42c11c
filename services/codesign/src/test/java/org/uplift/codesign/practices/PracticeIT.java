package org.uplift.codesign.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.uplift.codesign.CodesignApi.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.codesign.CodesignApi;
import org.uplift.events.EventContract;
import org.uplift.events.EventContracts;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.Restated;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class PracticeIT {

    private static final String TOPIC = Topics.PRACTICE;
    private static final List<String> WAY = List.of("DRAFTED", "PILOTED", "EVIDENCED", "PUT_TO_EXECUTIVE");

    @Test
    void aPracticeGoesFromIdeaToStandard() {
        // given
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");

        // when
        WAY.forEach(step -> decide("DEPUTY", id, step, "2026-01-12", null).statusCode(201));
        decide("DIRECTOR", id, "STANDARD", "2026-01-13", "Every pilot school gained.")
                .statusCode(201);

        // then
        as("TRUSTEE")
                .get("/api/practices/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("STANDARD"))
                .body("decisions.decision", contains("DRAFTED", "PILOTED", "EVIDENCED", "PUT_TO_EXECUTIVE", "STANDARD"))
                .body("decisions[4].note", equalTo("Every pilot school gained."))
                .body("decisions[4].decidedOn", equalTo("2026-01-13"))
                .body("actions", empty());
        var told = Events.await(
                TOPIC, 5, event -> event.key().equals(id) && event.happened().equals("decided"));
        assertThat(told.stream().map(event -> event.json().getString("status")))
                .containsExactly("DRAFTED", "PILOTED", "EVIDENCED", "PUT_TO_EXECUTIVE", "STANDARD");
        as("TRUSTEE")
                .get("/api/practices/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.field", hasItem("status"))
                .body("items.after", hasItem("STANDARD"));
    }

    @Test
    void onlyTheExecutiveMakesItAStandardOrRecommendsIt() {
        // given
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");
        WAY.forEach(step -> decide("DEPUTY", id, step, "2026-01-12", null).statusCode(201));

        // then
        for (var decision : List.of("STANDARD", "RECOMMENDED")) {
            decide("DEPUTY", id, decision, "2026-01-13", "We like it.")
                    .statusCode(403)
                    .body("type", equalTo("urn:uplift:problem:forbidden"));
        }
        assertThat(actions("DEPUTY", id)).containsExactly("DECLINED");
        assertThat(actions("DIRECTOR", id)).containsExactly("STANDARD", "RECOMMENDED", "DECLINED");
        assertThat(actions("TRUSTEE", id)).isEmpty();
        decide("DIRECTOR", id, "recommended", "2026-01-13", null)
                .statusCode(201)
                .body("status", equalTo("RECOMMENDED"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, DEPUTY, DRAFTED DECLINED",
        "PROPOSED, HEAD, DRAFTED DECLINED",
        "PROPOSED, PARTNER,",
        "EVIDENCED, DIRECTOR, PUT_TO_EXECUTIVE DECLINED",
        "PUT_TO_EXECUTIVE, DIRECTOR, STANDARD RECOMMENDED DECLINED",
        "PUT_TO_EXECUTIVE, HEAD, DECLINED",
        "PUT_TO_EXECUTIVE, administrator,",
        "DECLINED, DIRECTOR,"
    })
    void aPracticeOffersTheDecisionsWhoeverAsksMayTake(String status, String role, @Nullable String actions) {
        // given
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");
        if (status.equals("DECLINED")) {
            decide("DEPUTY", id, "DECLINED", "2026-01-12", "A test").statusCode(201);
        } else {
            WAY.subList(0, WAY.indexOf(status) + 1)
                    .forEach(step ->
                            decide("DEPUTY", id, step, "2026-01-12", null).statusCode(201));
        }

        // then
        assertThat(actions(role, id)).isEqualTo(actions == null ? List.of() : List.of(actions.split(" ")));
    }

    @Test
    void aTeamsMembersWriteItsPracticesAndNobodyElseWithoutSuchAPost() {
        // given; Ann leads it, Ben is in it, Chloe is a specialist leader as they are and is not
        var team = CodesignApi.team("Reading");
        var body = """
                {"teamId": "%s", "title": "Choral reading", "summary": "All read aloud, twice a day."}""".formatted(team);

        // when
        as(CodesignApi.CHLOE)
                .body(body)
                .post("/api/practices")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Only somebody in the team, or whose post writes practices, does this."));
        var id = as(CodesignApi.BEN)
                .body(body)
                .post("/api/practices")
                .then()
                .statusCode(201)
                .body("actions", containsInAnyOrder("DRAFTED", "DECLINED"))
                .extract()
                .<String>path("id");

        // then
        as(CodesignApi.CHLOE).get("/api/practices/" + id).then().body("actions", empty());
        for (var person : List.of(CodesignApi.CHLOE, CodesignApi.ANN)) {
            as(person)
                    .body("""
                            {"decision": "DRAFTED", "decidedOn": "2026-01-12"}""")
                    .post("/api/practices/" + id + "/decisions")
                    .then()
                    .statusCode(person.equals(CodesignApi.ANN) ? 201 : 403);
        }
    }

    @Test
    void aStepTooFarIsAgainstTheRules() {
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");

        decide("DEPUTY", id, "PILOTED", "2026-01-12", null)
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:rule-broken"));
        assertThat(actions("DEPUTY", id)).containsExactly("DRAFTED", "DECLINED");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTED, 2099-01-01, , /decidedOn",
        "DECLINED, 2026-01-12, , /note",
        "KNIGHTED, 2026-01-12, , /decision",
        "DRAFTED, yesterday, , /decidedOn"
    })
    void aDecisionThatIsNotValidIsNamedByItsPointer(String decision, String on, String note, String pointer) {
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");

        decide("DEPUTY", id, decision, on, note)
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:validation"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aDecisionOnAVersionNobodyHasAnyLongerIsRefused() {
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");

        as("DEPUTY")
                .header("If-Match", "\"99\"")
                .body(body("DRAFTED", "2026-01-12", null))
                .post("/api/practices/" + id + "/decisions")
                .then()
                .statusCode(412);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneFindsItDecided() throws Exception {
        // given
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");
        Callable<Integer> draft = () ->
                decide("DEPUTY", id, "DRAFTED", "2026-01-12", null).extract().statusCode();

        // when
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(draft, draft)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        as("TRUSTEE").get("/api/practices/" + id).then().body("decisions.size()", equalTo(1));
    }

    @Test
    void theSameIdempotencyKeyDecidesOnce() {
        // given
        var id = CodesignApi.practice(CodesignApi.team("Reading"), "Daily fluency");
        var key = UUID.randomUUID().toString();

        // when
        var answers = Stream.of(1, 2)
                .map(time -> as("DEPUTY")
                        .header("Idempotency-Key", key)
                        .body(body("DRAFTED", "2026-01-12", null))
                        .post("/api/practices/" + id + "/decisions"))
                .toList();

        // then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.getFirst().asString()).isEqualTo(answers.getLast().asString());
    }

    @Test
    void aTeamNobodyKnowsProposesNothing() {
        as("DEPUTY")
                .body("""
                        {"teamId": "%s", "title": "A", "summary": "B"}""".formatted(Ids.next()))
                .post("/api/practices")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:validation"))
                .body("errors.pointer", contains("/teamId"));
    }

    @Test
    void theListIsFilteredAndPagedNewestFirstInOneStatement() {
        // given
        var team = CodesignApi.team("Writing");
        var first = CodesignApi.practice(team, "First");
        var second = CodesignApi.practice(team, "Second");
        decide("DEPUTY", first, "DRAFTED", "2026-01-12", null).statusCode(201);

        // then
        as("TRUSTEE")
                .queryParam("team", team)
                .get("/api/practices")
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items.teamName", contains("Writing", "Writing"));
        for (var sort : List.of("title", "-status", "-newest", "-team")) {
            as("TRUSTEE")
                    .queryParam("team", team)
                    .queryParam("sort", sort)
                    .get("/api/practices")
                    .then()
                    .body("items.id", contains(first, second));
        }
        as("TRUSTEE")
                .queryParam("team", team)
                .queryParam("status", "drafted")
                .get("/api/practices")
                .then()
                .body("items.id", contains(first));
        as("TRUSTEE")
                .queryParam("team", team)
                .queryParam("q", "SECO")
                .get("/api/practices")
                .then()
                .body("items.id", contains(second));
        var page = as("TRUSTEE").queryParam("team", team).queryParam("limit", 1).get("/api/practices");
        page.then().body("items.id", contains(second)).body("next", not(nullValue()));
        as("TRUSTEE")
                .queryParam("team", team)
                .queryParam("limit", 1)
                .queryParam("after", page.jsonPath().getString("next"))
                .get("/api/practices")
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        as("TRUSTEE").queryParam("status", "loved").get("/api/practices").then().statusCode(400);
        var reader = as("TRUSTEE");
        assertThat(Statements.during(() -> reader.get("/api/practices").then().statusCode(200)))
                .isEqualTo(1);
    }

    @Test
    void everyEventSentKeepsItsSchemaAndEveryContractIsUsed() {
        // given
        var team = CodesignApi.team("Phonics");
        var practice = CodesignApi.practice(team, "Daily fluency");

        // when
        as("DIRECTOR")
                .header("If-Match", "*")
                .body("""
                        {"name": "Early reading", "kind": "PHASE", "leadPersonId": "%s", "members": [],
                         "remit": "Phonics", "endsOn": "2027-07-20"}""".formatted(CodesignApi.BEN))
                .put("/api/teams/" + team)
                .then()
                .statusCode(200);
        decide("DEPUTY", practice, "DECLINED", "2026-01-12", "Nobody has the time.")
                .statusCode(201);
        Events.await(EventTypes.TEAM_CHANGED, team);
        Events.await(EventTypes.PRACTICE_DECIDED, practice);
        Restated.all("codesign");
        Events.await(EventTypes.TEAM_STATED, team);
        Events.await(EventTypes.PRACTICE_STATED, practice);

        // then
        var sent = Stream.concat(Events.on(Topics.TEAM).stream(), Events.on(TOPIC).stream())
                .toList();
        assertThat(sent).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
        assertThat(sent.stream().map(Published::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EventContracts.all().stream()
                        .filter(contract -> contract.service().equals("codesign"))
                        .map(EventContract::type)
                        .toList());
        assertThat(sent).noneMatch(event -> event.data().contains("Nobody has the time"));
    }

    private static List<String> actions(String role, String id) {
        return as(role).get("/api/practices/" + id).jsonPath().getList("actions");
    }

    private static ValidatableResponse decide(String role, String id, String decision, String on, String note) {
        return as(role).body(body(decision, on, note))
                .post("/api/practices/" + id + "/decisions")
                .then();
    }

    private static String body(String decision, String on, String note) {
        return """
                {"decision": "%s", "decidedOn": "%s", "note": %s}""".formatted(decision, on, note == null ? "null" : "\"" + note + "\"");
    }
}
