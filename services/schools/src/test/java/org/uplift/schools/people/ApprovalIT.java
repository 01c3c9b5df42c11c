package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.uplift.schools.people.Requests.person;
import static org.uplift.schools.people.Requests.post;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContracts;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** Appointments that decide, spend or run the office: one person writes them, another one approves. */
@UpliftIT
class ApprovalIT {

    private static final Map<String, Object> DIRECTOR = Map.of("kind", "DIRECTOR", "from", "2024-09-01");

    @Test
    void aDirectorMayNothingUntilASecondPersonApprovesAndThenDecides() {
        // given
        var request = person("Asha Rao", List.of(DIRECTOR), null);
        var email = (String) request.get("email");

        // when
        var recorded = Trust.record(request);

        // then
        recorded.then()
                .statusCode(201)
                .body("appointments[0].state", equalTo("WAITS"))
                .body("appointments[0].approvals[0].subject", equalTo("APPOINTMENT"))
                .body("appointments[0].approvals[0].powers", contains("INTERVENTIONS_DECIDE", "PRACTICES_DECIDE"))
                .body("appointments[0].approvals[0].actions", empty())
                .body("appointments[0].approvals[0].whyNot", startsWith("You wrote it"));
        var told = Events.await(EventTypes.PERSON_RECORDED, recorded.path("id"));
        EventContracts.validate(told.type(), told.data());
        assertThat(told.json().getBoolean("appointments[0].approved")).isFalse();
        Trust.as(email).get("/api/schools").then().statusCode(403);
        Trust.as(email).get("/api/me").then().body("appointments", empty());
        Trust.secondAdministrator()
                .get("/api/people?waiting=true&q=Asha Rao&limit=200")
                .then()
                .body("items.id", hasItem(recorded.<String>path("id")));

        // when
        var asked = approval(recorded);
        approve(Trust.secondAdministrator(), asked)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("person", equalTo("Asha Rao"));

        // then
        await().untilAsserted(() -> Trust.as(email)
                .get("/api/me")
                .then()
                .body("appointments.kind", contains("DIRECTOR"))
                .body("grants.permission", hasItem("INTERVENTIONS_DECIDE")));
        var event = Events.await(EventTypes.PERSON_CHANGED, recorded.path("id"));
        EventContracts.validate(event.type(), event.data());
        assertThat(event.json().getList("appointments[0].powers", String.class))
                .containsExactly("INTERVENTIONS_DECIDE", "PRACTICES_DECIDE");
        Trust.administrator()
                .get("/api/people/" + recorded.path("id") + "/history")
                .then()
                .body("items.find { it.field == 'state' && it.before == 'WAITS' }.after", equalTo("STANDS"))
                .body(
                        "items.find { it.field == 'state' && it.before == 'WAITING' }.actor",
                        equalTo(Events.unlinkedActor("second-administrator@uplift.test")));
    }

    @Test
    void neitherWhoWroteItNorWhoIsAppointedAnswersAndTheTrustOfficeDoesNotEither() {
        // given; somebody approves posts already, and is to be a director as well
        var request = person("Both ways", List.of(DIRECTOR), null);
        var email = (String) request.get("email");
        var recorded = Trust.record(request);
        var asked = approval(recorded);
        Events.appoint(UUID.fromString(recorded.path("id")), email, "CEO", null);

        // then
        approve(Trust.administrator(), asked)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:uplift:problem:forbidden"))
                .body("detail", startsWith("You wrote it"));
        approve(Trust.as(email), asked).then().statusCode(403).body("detail", startsWith("It is your own post"));
        approve(Trust.as("OFFICE", UUID.randomUUID() + "@uplift.test", null), asked)
                .then()
                .statusCode(403);
        approve(Trust.as("CEO", UUID.randomUUID() + "@uplift.test", null), asked)
                .then()
                .statusCode(200);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherHearsWhatStands() throws Exception {
        var asked = approval(Trust.record(person("Contested", List.of(DIRECTOR), null)));
        var one = Trust.secondAdministrator();
        var other = Trust.as("CEO", UUID.randomUUID() + "@uplift.test", null);

        List<Response> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Response> approves = () -> approve(one, asked);
            Callable<Response> turnsDown = () -> turnDown(other, asked, "Not yet");
            answers = both.invokeAll(List.of(approves, turnsDown)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        var loser = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(loser.jsonPath().getString("detail")).containsAnyOf("approved this on", "turned this down on");
    }

    @Test
    void turnedDownItSaysWhyToWhoeverMayWriteItAndLeavesTheList() {
        // given
        var recorded = Trust.record(person("Turned down", List.of(DIRECTOR), null));
        var asked = approval(recorded);

        // when
        turnDown(Trust.secondAdministrator(), asked, " ").then().statusCode(422);
        turnDown(Trust.secondAdministrator(), asked, "The board has not agreed")
                .then()
                .statusCode(200);

        // then
        var path = "/api/people/" + recorded.path("id");
        Trust.administrator()
                .get(path)
                .then()
                .body("appointments[0].state", equalTo("TURNED_DOWN"))
                .body("appointments[0].approvals[0].reason", equalTo("The board has not agreed"));
        Trust.as("SENCO", UUID.randomUUID() + "@uplift.test", Trust.school("Curious school"))
                .get(path)
                .then()
                .body("appointments[0].state", equalTo("TURNED_DOWN"))
                .body("appointments[0].approvals", empty());
        Trust.secondAdministrator()
                .get("/api/people/approvals?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(asked)));
        turnDown(Trust.secondAdministrator(), asked, "Again")
                .then()
                .statusCode(409)
                .body("detail", containsString("The board has not agreed"));
    }

    @Test
    void aLaterEndWaitsAndWhoeverSawTheEarlierOneCannotApproveIt() {
        // given
        var request = person("Extended", List.of(ending("2027-08-31")), null);
        var recorded = Trust.record(request);
        var path = "/api/people/" + recorded.path("id");
        approve(Trust.secondAdministrator(), approval(recorded)).then().statusCode(200);

        // when
        request.put("appointments", List.of(ending("2028-08-31")));
        var first = put(Trust.administrator(), path, request);
        request.put("appointments", List.of(ending("2029-08-31")));
        var second = put(Trust.administrator(), path, request);

        // then
        first.then()
                .body("appointments[0].to", equalTo("2027-08-31"))
                .body("appointments[0].state", equalTo("STANDS"))
                .body("appointments[0].approvals[0].to", equalTo("2028-08-31"));
        approve(Trust.secondAdministrator(), approval(first))
                .then()
                .statusCode(409)
                .body("detail", containsString("changed the post"));
        Trust.secondAdministrator()
                .get("/api/people/approvals?limit=200")
                .then()
                .body("items.id", hasItem(approval(second)));
        approve(Trust.secondAdministrator(), approval(second)).then().statusCode(200);
        Trust.administrator()
                .get(path)
                .then()
                .body("appointments[0].to", equalTo("2029-08-31"))
                .body("appointments[0].approvals", empty());
        request.put("appointments", List.of(ending("2026-12-31")));
        put(Trust.administrator(), path, request)
                .then()
                .body("appointments[0].to", equalTo("2026-12-31"))
                .body("appointments[0].approvals", empty());
    }

    @Test
    void nobodyWritesAnAppointmentOfTheirOwnTheAdministratorNeither() {
        // given
        var school = Trust.school("Self-made school");
        var email = UUID.randomUUID() + "@uplift.test";
        var request = person("Self-made", List.of(post("SENCO", school)), null);
        request.put("email", email);
        var recorded = Trust.record(request);
        var id = recorded.<String>path("id");
        var path = "/api/people/" + id;
        Events.appoint(UUID.fromString(id), email, "OFFICE", null);

        // then; neither another post, nor an end of this one, nor being forgotten
        request.put("appointments", List.of(post("SENCO", school), post("HEAD", school)));
        put(Trust.as(email), path, request)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:uplift:problem:forbidden"))
                .body("detail", containsString("Somebody else of the trust office, or another administrator"));
        request.put("appointments", List.of());
        put(Trust.as(email), path, request).then().statusCode(403);
        Trust.as(email).post(path + "/erase").then().statusCode(403);
        Trust.as(email).get(path).then().body("actions", contains("EDIT"));

        // but what else is known of them
        request.put("appointments", List.of(post("SENCO", school)));
        request.put("supportDaysPerYear", 3);
        put(Trust.as(email), path, request).then().statusCode(200).body("supportDaysPerYear", equalTo(3));

        // nor an administrator by their address, new or taken over
        var own = person("An administrator", List.of(post("HEAD", school)), null);
        own.put("email", "Administrator@uplift.test");
        Trust.record(own).then().statusCode(403);
        request.put("email", "administrator@uplift.test");
        put(Trust.administrator(), path, request).then().statusCode(403);
    }

    @Test
    void whatAKindOfPostIsGivenLaterWaitsForEachWhoHoldsOneAndNotForItsWriter() {
        // given
        var code = kind(List.of("NEEDS_READ"), null);
        var school = Trust.school("Widened school");
        var request = person("Holder", List.of(post(code, school)), null);
        var email = (String) request.get("email");
        var recorded = Trust.record(request);
        var path = "/api/people/" + recorded.path("id");
        recorded.then().body("appointments[0].state", equalTo("STANDS"));
        await().untilAsserted(
                        () -> Trust.as(email).get("/api/me").then().body("grants.permission", hasItem("NEEDS_READ")));

        // when
        kind(List.of("NEEDS_READ", "CAPACITY_READ", "BUDGETS_WRITE"), code);

        // then
        await().untilAsserted(() -> Trust.as(email)
                .get("/api/me")
                .then()
                .body("grants.permission", hasItems("NEEDS_READ", "CAPACITY_READ"))
                .body("grants.permission", not(hasItem("BUDGETS_WRITE"))));
        var waiting = Trust.administrator().get(path);
        waiting.then()
                .body("appointments[0].state", equalTo("STANDS"))
                .body("appointments[0].approvals[0].subject", equalTo("POWERS"))
                .body("appointments[0].approvals[0].powers", contains("BUDGETS_WRITE"))
                .body("appointments[0].approvals[0].writtenBy", nullValue());
        approve(Trust.administrator(), approval(waiting)).then().statusCode(403);
        approve(Trust.secondAdministrator(), approval(waiting)).then().statusCode(200);
        await().untilAsserted(() ->
                Trust.as(email).get("/api/me").then().body("grants.permission", hasItem("BUDGETS_WRITE")));

        // when it is lost and given again
        kind(List.of("NEEDS_READ"), code);
        kind(List.of("NEEDS_READ", "BUDGETS_WRITE"), code);

        // then
        await().untilAsserted(() ->
                Trust.as(email).get("/api/me").then().body("grants.permission", not(hasItem("BUDGETS_WRITE"))));
        Trust.administrator().get(path).then().body("appointments[0].approvals[0].powers", contains("BUDGETS_WRITE"));
    }

    @Test
    void whoeverWaitsHoldsNothingForAnybodyWhoLooks() {
        var code = kind(List.of("BUDGETS_WRITE"), null);
        var school = Trust.school("Expectant school");
        var recorded = Trust.record(person("Expected", List.of(post(code, school)), null));

        Trust.administrator().get("/api/people?school=" + school).then().body("items", empty());
        Trust.administrator().get("/api/people?kind=" + code).then().body("items", empty());
        approve(Trust.secondAdministrator(), approval(recorded)).then().statusCode(200);
        Trust.administrator().get("/api/people?school=" + school).then().body("items.name", contains("Expected"));
    }

    private static Map<String, Object> ending(String day) {
        return Map.of("kind", "DIRECTOR", "from", "2024-09-01", "to", day);
    }

    private static String approval(Response person) {
        return person.path("appointments[0].approvals[0].id");
    }

    private static Response approve(RequestSpecification who, String approval) {
        return who.post("/api/people/approvals/" + approval + "/approve");
    }

    private static Response turnDown(RequestSpecification who, String approval, String reason) {
        return who.contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/api/people/approvals/" + approval + "/turn-down");
    }

    private static Response put(RequestSpecification who, String path, Map<String, Object> request) {
        return who.contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(request)
                .put(path);
    }

    /** Records a kind of post, or changes one; its code. */
    private static String kind(List<String> permissions, @Nullable String code) {
        var own = code == null ? Trust.code() : code;
        var kind = Map.of(
                "code", own, "title", "A kind", "heldAt", List.of("SCHOOL"), "permissions", permissions, "daysOwed", 0);
        var call = Trust.administrator().contentType(ContentType.JSON).body(kind);
        if (code == null) {
            call.post("/api/post-kinds").then().statusCode(201);
        } else {
            call.header("If-Match", "*").put("/api/post-kinds/" + own).then().statusCode(200);
        }
        return own;
    }
}
