package org.uplift.codesign.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.uplift.codesign.CodesignApi.ANN;
import static org.uplift.codesign.CodesignApi.BEN;
import static org.uplift.codesign.CodesignApi.CHLOE;
import static org.uplift.codesign.CodesignApi.as;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.codesign.CodesignApi;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class TeamIT {

    private static final String TOPIC = Topics.TEAM;

    @Test
    void aTeamThatIsFormedCanBeReadAndIsAnnounced() {
        // when
        var formed =
                as("THEME_LEADER").body("""
                        {"name": "Supply cover", "kind": "task_and_finish", "leadPersonId": "%s",
                         "members": ["%s", "%s", "%s"], "remit": "Find what cover costs.", "endsOn": "2099-03-26"}""".formatted(ANN, CHLOE, BEN, CHLOE)).post("/api/teams");

        // then
        String id = formed.then()
                .statusCode(201)
                .header("ETag", not(nullValue()))
                .extract()
                .path("id");
        assertThat(formed.header("Location")).endsWith("/api/teams/" + id);
        as("TRUSTEE")
                .get("/api/teams/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(formed.header("ETag")))
                .body("name", equalTo("Supply cover"))
                .body("kind", equalTo("TASK_AND_FINISH"))
                .body("leadPersonId", equalTo(ANN.toString()))
                .body("members", contains(BEN.toString(), CHLOE.toString()))
                .body("remit", equalTo("Find what cover costs."))
                .body("endsOn", equalTo("2099-03-26"));
        var event = Events.await(EventTypes.TEAM_FORMED, id).json();
        assertThat(event.getList("members")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'PHASE', 'leadPersonId': 'P'} | /name",
                "{'name': 'A', 'leadPersonId': 'P'} | /kind",
                "{'name': 'A', 'kind': 'CHOIR', 'leadPersonId': 'P'} | /kind",
                "{'name': 'A', 'kind': 'PHASE'} | /leadPersonId",
                "{'name': 'A', 'kind': 'PHASE', 'leadPersonId': 'somebody'} | /leadPersonId",
                "{'name': 'A', 'kind': 'PHASE', 'leadPersonId': 'P', 'members': ['P', 'nobody']} | /members/1",
                "{'name': 'A', 'kind': 'PHASE', 'leadPersonId': 'P', 'endsOn': 'soon'} | /endsOn",
                "{'name': 'A', 'kind': 'TASK_AND_FINISH', 'leadPersonId': 'P', 'remit': 'B'} | /endsOn"
            })
    void whatIsNotValidIsNamedByItsPointer(String body, String pointer) {
        as("THEME_LEADER")
                .body(body.replace("'P'", "'" + ANN + "'").replace('\'', '"'))
                .post("/api/teams")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:validation"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aKindNobodyKnowsIsAnsweredWithTheKindsThereAre() {
        as("THEME_LEADER")
                .body("""
                        {"name": "A", "kind": "CHOIR", "leadPersonId": "%s"}""".formatted(ANN))
                .post("/api/teams")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("BEST_PRACTICE_NETWORK"));
        as("THEME_LEADER").queryParam("kind", "choir").get("/api/teams").then().statusCode(400);
    }

    @Test
    void membersChangeWithTheVersionTheyWereRead() {
        // given
        var id = CodesignApi.team("Mathematics");
        var tag = as("THEME_LEADER").get("/api/teams/" + id).header("ETag");
        var body = """
                {"name": "Mathematics", "kind": "SUBJECT", "leadPersonId": "%s", "members": ["%s", "%s"]}""".formatted(BEN, BEN, CHLOE);

        // then
        as("THEME_LEADER").body(body).put("/api/teams/" + id).then().statusCode(428);
        var changed = as("THEME_LEADER").header("If-Match", tag).body(body).put("/api/teams/" + id);
        changed.then().statusCode(200).body("members", containsInAnyOrder(BEN.toString(), CHLOE.toString()));
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        as("THEME_LEADER")
                .header("If-Match", tag)
                .body(body)
                .put("/api/teams/" + id)
                .then()
                .statusCode(412);
        var event = Events.await(EventTypes.TEAM_CHANGED, id).json();
        assertThat(event.getList("members", String.class)).doesNotContain(ANN.toString());
        as("THEME_LEADER")
                .get("/api/teams/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.field", hasItem("members"))
                .body("items.find { it.field == 'leadPersonId' }.after", equalTo(BEN.toString()));
    }

    @Test
    void whoeverIsNoneOfTheTrustsPeopleIsNamedByTheirPointer() {
        // given
        var stranger = UUID.randomUUID();
        var body = """
                {"name": "Chemistry", "kind": "SUBJECT", "leadPersonId": "%s", "members": ["%s", "%s"]}""";

        // then
        as("THEME_LEADER")
                .body(body.formatted(stranger, ANN, stranger))
                .post("/api/teams")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/leadPersonId", "/members/1"))
                .body("errors[0].detail", equalTo("This is none of the trust's people."));
        as("THEME_LEADER")
                .header("If-Match", "*")
                .body(body.formatted(ANN, stranger, ANN))
                .put("/api/teams/" + CodesignApi.team("Chemistry"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/members/0"));
    }

    @Test
    void whoeverLeadsATeamChangesItAndItsMembersDoNot() {
        // given; Ann leads it, Ben is in it, Chloe is not
        var id = CodesignApi.team("Led");
        var body = """
                {"name": "Led well", "kind": "SUBJECT", "leadPersonId": "%s", "members": ["%s"]}""".formatted(ANN, BEN);

        // then
        for (var other : List.of(BEN, CHLOE)) {
            as(other)
                    .header("If-Match", "*")
                    .body(body)
                    .put("/api/teams/" + id)
                    .then()
                    .statusCode(403)
                    .body("detail", equalTo("Only its lead, or whose post forms teams, changes a team."));
            as(other).get("/api/teams/" + id).then().statusCode(200).body("actions", empty());
        }
        as(ANN).get("/api/teams/" + id).then().body("actions", contains("EDIT"));
        as(ANN).header("If-Match", "*")
                .body(body)
                .put("/api/teams/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Led well"));
    }

    @ParameterizedTest
    @CsvSource({"THEME_LEADER, EDIT", "DIRECTOR, EDIT", "HEAD, ", "PARTNER, ", "TRUSTEE, ", "administrator, "})
    void aTeamOffersWhatWhoeverAsksMayDo(String role, @Nullable String action) {
        var id = CodesignApi.team("Actions");

        var actions = as(role).get("/api/teams/" + id).jsonPath().getList("actions", String.class);

        assertThat(actions).isEqualTo(action == null ? List.of() : List.of(action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "kind", "members", "endsOn", "newest"})
    void everyOrderCanBeReadAPageAtATimeInBothDirections(String sort) {
        // given
        var mark = "ordered" + sort;
        List.of("Beta", "alpha", "Gamma").forEach(name -> CodesignApi.team(name + " " + mark));

        for (var order : List.of(sort, "-" + sort)) {
            // when
            var whole = names(mark, order, 3);

            // then
            assertThat(whole).hasSize(3);
            assertThat(names(mark, order, 1)).isEqualTo(whole);
        }
    }

    @Test
    void theTeamsSomebodyLeadsOrBelongsToAreFound() {
        // given
        var mark = UUID.randomUUID().toString();
        CodesignApi.team("Geography " + mark);

        // then
        for (var person : List.of(ANN, BEN)) {
            as("TRUSTEE")
                    .queryParam("q", mark)
                    .queryParam("member", person)
                    .queryParam("count", true)
                    .get("/api/teams")
                    .then()
                    .body("total", equalTo(1));
        }
        as("TRUSTEE")
                .queryParam("q", mark)
                .queryParam("member", CHLOE)
                .get("/api/teams")
                .then()
                .body("items.size()", equalTo(0));
    }

    private static List<String> names(String mark, String sort, int limit) {
        var names = new ArrayList<String>();
        String after = null;
        do {
            var request =
                    as("TRUSTEE").queryParam("q", mark).queryParam("sort", sort).queryParam("limit", limit);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/teams")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name", String.class));
            after = page.getString("next");
        } while (after != null);
        return names;
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsToldToReadAgain() throws Exception {
        // given
        var id = CodesignApi.team("Science");
        var tag = as("THEME_LEADER").get("/api/teams/" + id).header("ETag");
        Callable<Integer> change = () -> as("THEME_LEADER")
                .header("If-Match", tag)
                .body("""
                        {"name": "Science %s", "kind": "SUBJECT", "leadPersonId": "%s", "members": []}""".formatted(UUID.randomUUID(), ANN))
                .put("/api/teams/" + id)
                .statusCode();

        // when
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(change, change)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void theSameIdempotencyKeyFormsOneTeam() {
        // given
        var key = UUID.randomUUID().toString();
        var name = "Once " + key;
        var body = """
                {"name": "%s", "kind": "PHASE", "leadPersonId": "%s", "members": []}""".formatted(name, ANN);

        // when
        var first = as("THEME_LEADER").header("Idempotency-Key", key).body(body).post("/api/teams");
        var again = as("THEME_LEADER").header("Idempotency-Key", key).body(body).post("/api/teams");

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        as("THEME_LEADER").queryParam("q", name).get("/api/teams").then().body("items.size()", equalTo(1));
    }

    @Test
    void theListIsPagedInOrderOfNameInOneStatement() {
        // given
        var mark = UUID.randomUUID().toString();
        for (var name : List.of("Beta", "Alpha", "Gamma")) {
            CodesignApi.team(name + " " + mark);
        }
        var reader = as("TRUSTEE").queryParam("q", mark).queryParam("limit", 2);

        // when
        var first = reader.get("/api/teams");
        var second = as("TRUSTEE")
                .queryParam("q", mark)
                .queryParam("limit", 2)
                .queryParam("after", first.jsonPath().getString("next"))
                .get("/api/teams");

        // then
        first.then()
                .body("items.name", contains("Alpha " + mark, "Beta " + mark))
                .body("items[0].memberCount", equalTo(2));
        second.then().body("items.name", contains(endsWith(mark))).body("next", nullValue());
        var again = as("TRUSTEE");
        assertThat(Statements.during(() -> again.get("/api/teams").then().statusCode(200)))
                .isEqualTo(1);
        as("TRUSTEE")
                .queryParam("q", mark)
                .queryParam("kind", "phase")
                .get("/api/teams")
                .then()
                .body("items.size()", equalTo(0));
    }
}
