package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.uplift.schools.people.Requests.person;
import static org.uplift.schools.people.Requests.post;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContracts;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

@UpliftIT
class PeopleIT {

    private final String email = UUID.randomUUID() + "@uplift.test";

    @Test
    void aHeadteacherOwesTwelveDaysUnlessToldOtherwise() {
        var school = Trust.school("Head school");

        var head = Trust.record(person("Head", List.of(post("HEAD", school)), null));
        var generous = Trust.record(person("Generous", List.of(post("HEAD", school)), 20));
        var other = Trust.record(person("Deputy", List.of(post("DEPUTY", school)), null));

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
    void twoHeadteachersOfOneSchoolAtTheSameTimeAreWorthAWord() {
        // given
        var school = Trust.school("Shared school");
        Trust.record(person("First Head", List.of(post("HEAD", school)), null));
        Trust.record(person("Deputy", List.of(post("DEPUTY", school)), null))
                .then()
                .body("warnings", empty());
        Trust.record(person("Elsewhere", List.of(post("HEAD", Trust.school("Another"))), null))
                .then()
                .body("warnings", empty());

        // when
        var second = Trust.record(person("Second Head", List.of(post("HEAD", school)), null));

        // then
        second.then()
                .statusCode(201)
                .body(
                        "warnings",
                        contains("Shared school has another headteacher at the same time: First Head, from 1 September"
                                + " 2020, with no last day."));
    }

    @Test
    void theEventHoldsNeitherNameNorAddressNorWhatIsWorkedOutFromThem() {
        var request = person("Priya Shah", List.of(post("HEAD", Trust.school("Event school"))), null);
        var id = Trust.record(request).<String>path("id");

        var event = Events.await(EventTypes.PERSON_RECORDED, id);

        EventContracts.validate(event.type(), event.data());
        assertThat(event.data())
                .doesNotContain("Priya")
                .doesNotContain((String) request.get("email"))
                .doesNotContainPattern("[0-9a-f]{40}");
    }

    @Test
    void aSchoolNobodyKnowsIsNamedWhereItStands() {
        var school = Trust.school("Known school");

        Trust.record(person("P", List.of(post("PRACTITIONER", school), post("PRACTITIONER", 1)), null))
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
                        List.of(Map.of("kind", "", "from", "2026-09-02", "to", "2026-09-01"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/email"))
                .body("errors.pointer", hasItem("/appointments/0/kind"));
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

        Trust.administrator().get("/api/people/" + id).then().body("email", equalTo(own));
        Trust.as(own).get("/api/people/" + id).then().body("email", equalTo(own));
        Trust.as("PRACTITIONER", email, school)
                .get("/api/people/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Private"))
                .body("email", nullValue());
    }

    @Test
    void aPersonSaysWhatMayBeDoneToThem() {
        var school = Trust.school("Action school");
        var id = Trust.record(person("Actionable", List.of(post("PRACTITIONER", school)), null))
                .<String>path("id");

        Trust.administrator().get("/api/people/" + id).then().body("actions", contains("EDIT", "ERASE"));
        Trust.as("PRACTITIONER", email, school).get("/api/people/" + id).then().body("actions", empty());
        Trust.administrator().post("/api/people/" + id + "/erase").then().body("actions", empty());
    }

    @Test
    void aPostIsHeldWhereItsKindIsHeld() {
        var school = Trust.school("Placed school");

        refused(Map.of("kind", "HEAD", "from", "2026-09-01"))
                .body("errors[0].pointer", equalTo("/appointments/0/schoolUrn"))
                .body("errors[0].detail", equalTo("Headteacher is not a post across the trust."));
        refused(Map.of("kind", "CEO", "schoolUrn", school, "from", "2026-09-01"))
                .body("errors[0].detail", equalTo("Chief executive is not a post at a school."));
        refused(Map.of("kind", "PARTNER", "hub", "Nowhere", "from", "2026-09-01"))
                .body("errors[0].pointer", equalTo("/appointments/0/hub"))
                .body("errors[0].detail", equalTo("No school belongs to a hub called Nowhere."));
        refused(Map.of("kind", "WIZARD", "schoolUrn", school, "from", "2026-09-01"))
                .body("errors[0].pointer", equalTo("/appointments/0/kind"))
                .body("errors[0].detail", equalTo("There is no kind of post WIZARD."));
        refused(Map.of("kind", "HEAD", "schoolUrn", school, "share", 1.5, "from", "2026-09-01"))
                .body("errors[0].pointer", equalTo("/appointments/0/share"));
    }

    @Test
    void aPostMayBeCalledOtherwiseHereBeInterimAndTakePartOfTheWeek() {
        var request = person(
                "Asha",
                List.of(Map.of(
                        "kind", "DIRECTOR",
                        "post", "Director of education",
                        "share", 0.6,
                        "interim", true,
                        "from", "2026-09-01")),
                null);

        Trust.record(request)
                .then()
                .statusCode(201)
                .body("appointments[0].kind", equalTo("DIRECTOR"))
                .body("appointments[0].post", equalTo("Director of education"))
                .body("appointments[0].share", equalTo(0.6f))
                .body("appointments[0].interim", equalTo(true));
    }

    private static ValidatableResponse refused(Map<String, Object> appointment) {
        return Trust.record(person("Misplaced", List.of(appointment), null))
                .then()
                .statusCode(422);
    }

    @Test
    void aChangeNeedsTheVersionItSawAndKeepsTheAppointmentThatOnlyEnds() {
        var school = Trust.school("Changing school");
        var request = person("Before", List.of(post("PRACTITIONER", school)), 4);
        var recorded = Trust.record(request);
        var path = "/api/people/" + recorded.path("id");
        request.put("name", "After");
        request.put(
                "appointments",
                List.of(Map.of("kind", "PRACTITIONER", "schoolUrn", school, "from", "2020-09-01", "to", "2027-08-31")));

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
        var event = Events.await(EventTypes.PERSON_CHANGED, recorded.path("id"));
        assertThat(event.json().getString("appointments[0].to")).isEqualTo("2027-08-31");
    }

    @Test
    void whoeverIsErasedLeavesNoNameBehind() {
        var key = UUID.randomUUID().toString();
        var request = person("To be forgotten", List.of(post("PRACTITIONER", Trust.school("Erasing school"))), 4);
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
        assertThat(Events.await(EventTypes.PERSON_ERASED, recorded.path("id")).data())
                .isEqualTo("{\"personId\":\"" + recorded.path("id") + "\"}");
        Trust.administrator()
                .contentType(ContentType.JSON)
                .post(path + "/erase")
                .then()
                .statusCode(422);
        Trust.record(request).then().statusCode(201).body("id", not(equalTo(recorded.path("id"))));
    }

    private static Response put(String path, Map<String, Object> request, String etag) {
        var call = Trust.administrator().contentType(ContentType.JSON).body(request);
        return (etag == null ? call : call.header("If-Match", etag)).put(path);
    }

    /** A person the office recorded is linked on their first page, and may use the service once their event has come round. */
    private static void awaitAccess(String email, String id) {
        Trust.as(email).get("/api/me").then().body("personId", equalTo(id));
        Awaitility.await().until(() -> Trust.as(email).get("/api/people/" + id).statusCode() == 200);
    }
}
