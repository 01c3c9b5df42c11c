package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContracts;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

@UpliftIT
class PeopleIT {

    private final String email = UUID.randomUUID() + "@uplift.test";

    @Test
    void aHeadteacherOwesTwelveDaysUnlessToldOtherwise() {
        var school = Trust.school("Head school");

        var head = Trust.record(person("Head", List.of(post("HEADTEACHER", school)), null));
        var generous = Trust.record(person("Generous", List.of(post("Headteacher", school)), 20));
        var other = Trust.record(person("Deputy", List.of(post("Deputy headteacher", school)), null));

        head.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", endsWith("/api/people/" + head.path("id")))
                .body("supportDaysPerYear", equalTo(12))
                .body("appointments[0].school", equalTo("Head school"));
        generous.then().body("supportDaysPerYear", equalTo(20));
        other.then().body("supportDaysPerYear", equalTo(0));
    }

    @Test
    void theEventHoldsTheIdentityAndNeitherNameNorAddress() {
        var request = person("Priya Shah", List.of(post("Headteacher", Trust.school("Event school"))), null);
        var id = Trust.record(request).<String>path("id");

        var event = Events.await(Events.PEOPLE, id, "recorded");

        EventContracts.validate(event.type(), event.data());
        assertThat(event.json().getString("identity")).isEqualTo(Events.identity((String) request.get("email")));
        assertThat(event.data()).doesNotContain("Priya").doesNotContain((String) request.get("email"));
    }

    @Test
    void aSchoolNobodyKnowsIsNamedWhereItStands() {
        var school = Trust.school("Known school");

        Trust.record(person("P", List.of(post("SLE", school), post("SLE", 1)), null))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:validation"))
                .body("errors.pointer", contains("/appointments/1/schoolUrn"))
                .body("errors[0].detail", equalTo("There is no school with URN 1."));
    }

    @Test
    void whatIsMissingOrOfTheWrongKindIsNamed() {
        Trust.record(Map.of(
                        "name",
                        " ",
                        "email",
                        "nowhere",
                        "appointments",
                        List.of(Map.of("post", "", "from", "2026-09-02", "to", "2026-09-01"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/email"))
                .body("errors.pointer", hasItem("/appointments/0/post"));
        var wrongStrand = person("P", List.of(), null);
        wrongStrand.put("specialisms", List.of(Map.of("strand", "COOKING")));
        Trust.record(wrongStrand).then().statusCode(422).body("errors[0].pointer", equalTo("/specialisms/0/strand"));
        var wrongPhase = person("P", List.of(), null);
        wrongPhase.put("specialisms", List.of(Map.of("strand", "send", "phase", "Tertiary")));
        Trust.record(wrongPhase).then().statusCode(422).body("errors[0].pointer", equalTo("/specialisms/0/phase"));
    }

    @Test
    void noTwoPeopleShareAnAddress() {
        var request = person("First", List.of(), null);
        Trust.record(request).then().statusCode(201);
        request.put("email", ((String) request.get("email")).toUpperCase(Locale.ROOT));

        Trust.record(request).then().statusCode(409).body("type", equalTo("urn:uplift:problem:conflict"));
    }

    @Test
    void anAddressIsShownToThoseWhoMayChangeItAndToItsOwner() {
        var school = Trust.school("Private school");
        var request = person("Private", List.of(post("SENCO", school)), null);
        var id = Trust.record(request).<String>path("id");
        var own = (String) request.get("email");
        awaitAccess(own, id);
        Events.appoint(email, school);

        Trust.administrator().get("/api/people/" + id).then().body("email", equalTo(own));
        Trust.as("practitioner", own).get("/api/people/" + id).then().body("email", equalTo(own));
        Trust.as("practitioner", email)
                .get("/api/people/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Private"))
                .body("email", nullValue());
    }

    @Test
    void peopleAreNamedByTheHashesInHistoryAndByIdentifierErasedOnesToo() {
        var request = person("Known by hash", List.of(), null);
        var identity = Events.identity((String) request.get("email"));
        var id = Trust.record(request).<String>path("id");
        var gone = Trust.record(person("Gone", List.of(), null)).<String>path("id");
        Trust.administrator().post("/api/people/" + gone + "/erase").then().statusCode(200);

        Trust.administrator()
                .get("/api/people?identity=" + identity)
                .then()
                .body("items.id", contains(id))
                .body("items[0].identity", equalTo(identity));
        Trust.administrator()
                .get("/api/people?id=" + id + "&id=" + gone)
                .then()
                .body("items.id", containsInAnyOrder(id, gone))
                .body("items.find { it.id == '" + gone + "' }.erased", equalTo(true))
                .body("items[0].identity", nullValue());
        Trust.administrator()
                .get("/api/people?" + "identity=x&".repeat(201))
                .then()
                .statusCode(400);
    }

    @Test
    void peopleAreFilteredByPostStrandAndSchoolSortedAndCounted() {
        var school = Trust.school("Alder school");
        var other = Trust.school("Yew school");
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var first = person(tag + " one", List.of(post("SENCO " + tag, school)), 3);
        first.put("specialisms", List.of(Map.of("strand", "SEND"), Map.of("strand", "SUBJECT", "subject", "Maths")));
        Trust.record(first).then().statusCode(201);
        Trust.record(person(tag + " two", List.of(post("Head " + tag, other)), 9))
                .then()
                .statusCode(201);
        var list = "/api/people?q=" + tag + "&";

        names(list + "sort=-supportDays").containsExactly(tag + " two", tag + " one");
        names(list + "sort=school").containsExactly(tag + " one", tag + " two");
        names(list + "post=senco " + tag).containsExactly(tag + " one");
        names(list + "strand=send&subject=maths").containsExactly(tag + " one");
        names(list + "school=" + school + "&school=" + other).containsExactly(tag + " one", tag + " two");
        names(list + "strand=finance").isEmpty();
        Trust.administrator().get(list + "count=true&limit=1").then().body("total", equalTo(2));
    }

    @Test
    void whoeverMayChangePeopleFindsThemByAddressAndNobodyElse() {
        var request = person("Findable", List.of(Map.of("post", "Director", "from", "2020-01-01")), null);
        var own = (String) request.get("email");
        Trust.record(request).then().statusCode(201);
        Events.appoint(email, Trust.school("Asking school"));

        names("/api/people?q=" + own).containsExactly("Findable");
        names("/api/people?q=" + own.substring(0, own.indexOf('@'))).containsExactly("Findable");
        Trust.as("practitioner", email).get("/api/people?q=" + own).then().body("items", empty());
    }

    @Test
    void aPersonSaysWhatMayBeDoneToThem() {
        var school = Trust.school("Action school");
        var id = Trust.record(person("Actionable", List.of(post("SLE", school)), null))
                .<String>path("id");
        Events.appoint(email, school);

        Trust.administrator().get("/api/people/" + id).then().body("actions", contains("EDIT", "ERASE"));
        Trust.as("practitioner", email).get("/api/people/" + id).then().body("actions", empty());
        Trust.administrator().post("/api/people/" + id + "/erase").then().body("actions", empty());
    }

    private static ListAssert<String> names(String path) {
        return assertThat(Trust.administrator().get(path).jsonPath().getList("items.name", String.class));
    }

    @Test
    void aHeadteacherSeesTheirOwnStaffAndWhoeverWorksAcrossTheTrust() {
        var own = Trust.school("Seen school");
        var elsewhere = Trust.school("Unseen school");
        var tag = UUID.randomUUID().toString();
        Trust.record(person(tag + " own", List.of(post("SLE", own)), null));
        Trust.record(person(tag + " trust", List.of(Map.of("post", "Director", "from", "2020-01-01")), null));
        var hidden = Trust.record(person(tag + " other", List.of(post("SLE", elsewhere)), null));
        Trust.record(person(
                tag + " gone",
                List.of(Map.of("post", "SLE", "schoolUrn", own, "from", "2019-09-01", "to", "2020-08-31")),
                null));
        Events.appoint(email, own);

        Trust.as("school-leader", email)
                .get("/api/people?q=" + tag)
                .then()
                .body("items.name", contains(tag + " own", tag + " trust"));
        Trust.as("school-leader", email)
                .get("/api/people/" + hidden.path("id"))
                .then()
                .statusCode(404);
        Trust.administrator()
                .get("/api/people?school=" + own + "&q=" + tag)
                .then()
                .body("items.name", contains(tag + " own"));
    }

    @Test
    void anExecutiveOfOneSchoolAppointsThereAndNotAcrossTheTrust() {
        var own = Trust.school("Executive school");
        Events.appoint(email, own);

        asExecutive(person("Q", List.of(post("SLE", own)), null)).then().statusCode(201);
        asExecutive(person("R", List.of(Map.of("post", "Chief", "from", "2026-09-01")), null))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/appointments/0/schoolUrn"));
    }

    private Response asExecutive(Map<String, Object> request) {
        return Trust.as("trust-executive", email)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/people");
    }

    @Test
    void aChangeNeedsTheVersionItSawAndKeepsTheAppointmentThatOnlyEnds() {
        var school = Trust.school("Changing school");
        var request = person("Before", List.of(post("SLE", school)), 4);
        var recorded = Trust.record(request);
        var path = "/api/people/" + recorded.path("id");
        request.put("name", "After");
        request.put(
                "appointments",
                List.of(Map.of("post", "SLE", "schoolUrn", school, "from", "2020-09-01", "to", "2027-08-31")));

        put(path, request, null).then().statusCode(428);
        var changed = put(path, request, recorded.header("ETag"));
        var late = put(path, request, recorded.header("ETag"));

        changed.then()
                .statusCode(200)
                .body("name", equalTo("After"))
                .body("appointments[0].appointmentId", equalTo(recorded.path("appointments[0].appointmentId")))
                .body("appointments[0].to", equalTo("2027-08-31"));
        late.then().statusCode(412);
        Trust.administrator()
                .get(path + "/history")
                .then()
                .body("items.find { it.field == 'name' && it.before != null }.after", equalTo("After"))
                .body("items.find { it.field == 'endsOn' }.after", equalTo("2027-08-31"));
        var event = Events.await(Events.PEOPLE, recorded.path("id"), "changed");
        assertThat(event.json().getString("appointments[0].to")).isEqualTo("2027-08-31");
    }

    @Test
    void whoeverIsErasedLeavesNoNameBehind() {
        var key = UUID.randomUUID().toString();
        var request = person("To be forgotten", List.of(post("SLE", Trust.school("Erasing school"))), 4);
        var recorded = Trust.administrator()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/people");
        var path = "/api/people/" + recorded.path("id");

        Trust.administrator()
                .contentType(ContentType.JSON)
                .post(path + "/erase")
                .then()
                .statusCode(200)
                .body("name", equalTo("Erased person"))
                .body("email", nullValue())
                .body("erased", equalTo(true))
                .body("appointments", empty());

        Trust.administrator().get("/api/people?q=To be forgotten").then().body("items", empty());
        var history = Trust.administrator().get(path + "/history?limit=200").asString();
        assertThat(history).doesNotContain("To be forgotten").doesNotContain((String) request.get("email"));
        assertThat(Events.await(Events.PEOPLE, recorded.path("id"), "erased").data())
                .isEqualTo("{\"personId\":\"" + recorded.path("id") + "\"}");
        Trust.administrator()
                .contentType(ContentType.JSON)
                .post(path + "/erase")
                .then()
                .statusCode(422);
        Trust.record(request).then().statusCode(201).body("id", not(equalTo(recorded.path("id"))));
    }

    @Test
    void aListTakesTheSameStatementsHoweverLongItIs() {
        var school = Trust.school("Statements school");
        var tag = UUID.randomUUID().toString();
        for (int one = 0; one < 12; one++) {
            Trust.teacher(tag + " " + one, school, 6);
        }

        var few = Statements.during(() -> Trust.administrator().get("/api/people?limit=2&q=" + tag));
        var many = Statements.during(() -> Trust.administrator()
                .get("/api/people?limit=12&q=" + tag)
                .then()
                .body("items", hasSize(12)));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private static Response put(String path, Map<String, Object> request, String etag) {
        var call = Trust.administrator().contentType(ContentType.JSON).body(request);
        return (etag == null ? call : call.header("If-Match", etag)).put(path);
    }

    private static Map<String, Object> post(String post, int school) {
        return Map.of("post", post, "schoolUrn", school, "from", "2020-09-01");
    }

    private static Map<String, Object> person(String name, List<Map<String, Object>> appointments, Integer days) {
        var person = new HashMap<String, Object>();
        person.put("name", name);
        person.put("email", UUID.randomUUID() + "@uplift.test");
        person.put("appointments", appointments);
        if (days != null) {
            person.put("supportDaysPerYear", days);
        }
        return person;
    }

    /** A person the office recorded may use the service as soon as their event has come round. */
    private static void awaitAccess(String email, String id) {
        Awaitility.await()
                .until(() ->
                        Trust.as("practitioner", email).get("/api/people/" + id).statusCode() == 200);
    }
}
