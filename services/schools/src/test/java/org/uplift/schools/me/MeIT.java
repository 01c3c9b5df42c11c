package org.uplift.schools.me;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** Who somebody is here, and what they saved for themselves. */
@UpliftIT
class MeIT {

    @Test
    void somebodyNobodyRecordedMayDoNothing() {
        Trust.as(email())
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("personId", nullValue())
                .body("roles", empty())
                .body("grants", empty())
                .body("appointments", empty());
    }

    @Test
    void anAdministratorMayWithoutAPost() {
        Trust.administrator()
                .get("/api/me")
                .then()
                .body("roles", contains("administrator"))
                .body("grants.find { it.permission == 'SCHOOLS_IMPORT' }.wholeTrust", equalTo(true))
                .body("grants.permission", not(hasItem("NEEDS_RECORD")));
    }

    @Test
    void grantsSayWhatEachPostGivesWhere() {
        // given
        var own = Trust.school("Granted school");
        var email = email();
        Events.appoint(email, "HEAD", own);

        // then
        Trust.as(email)
                .get("/api/me")
                .then()
                .body("grants.find { it.permission == 'NEEDS_RECORD' }.schools", contains(own))
                .body("grants.find { it.permission == 'NEEDS_RECORD' }.wholeTrust", equalTo(false))
                .body("grants.find { it.permission == 'SCHOOLS_READ' }.wholeTrust", equalTo(true))
                .body("grants.permission", not(hasItem("BUDGETS_WRITE")));
    }

    @Test
    void aRecordedPersonHasTheirNameAndThePostsTheyStillHold() {
        var urn = Trust.school("Own school");
        var email = email();
        var id = person(
                "Amira Khan",
                email,
                List.of(
                        Map.of("kind", "HEAD", "schoolUrn", urn, "from", "2020-09-01"),
                        Map.of("kind", "DEPUTY", "schoolUrn", urn, "from", "2015-09-01", "to", "2020-08-31")));

        Trust.as(email)
                .get("/api/me")
                .then()
                .body("personId", equalTo(id))
                .body("name", equalTo("Amira Khan"))
                .body("appointments.post", contains("Headteacher"))
                .body("appointments[0].schoolName", equalTo("Own school"))
                .body("appointments[0].schoolUrn", equalTo(urn));
    }

    @Test
    void filtersAreSavedForOneselfByListAndForgotten() {
        var email = email();
        var saved = save(email, "schools", "Mine", "phase=Primary&q=a b");
        save(email, "needs", "Open ones", "status=OPEN");

        saved.then().statusCode(201).body("name", equalTo("Mine")).body("query", equalTo("phase=Primary&q=a b"));
        Trust.as(email).get("/api/me/filters?list=schools").then().body("items.name", contains("Mine"));
        Trust.as(email).get("/api/me/filters").then().body("items", hasSize(2));
        Trust.as(email()).get("/api/me/filters").then().body("items", empty());
        Trust.as(email()).delete("/api/me/filters/" + saved.path("id")).then().statusCode(404);
        Trust.as(email).delete("/api/me/filters/" + saved.path("id")).then().statusCode(204);
        Trust.as(email).get("/api/me/filters?list=schools").then().body("items", empty());
    }

    @Test
    void aNameIsUsedOnceInAListAndTwentyAreTheMost() {
        var email = email();
        save(email, "schools", "Mine", "").then().statusCode(201);

        save(email, "schools", " MINE ", "").then().statusCode(409);
        save(email, "needs", "Mine", "").then().statusCode(201);
        for (int filter = 2; filter <= 20; filter++) {
            save(email, "schools", "Filter " + filter, "").then().statusCode(201);
        }
        save(email, "schools", "One too many", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:rule-broken"));
    }

    @Test
    void whatIsTooLongIsNamed() {
        save(email(), "schools", "x".repeat(61), "").then().statusCode(422).body("errors.pointer", contains("/name"));
        save(email(), "schools", "Long", "q".repeat(2_001))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query"));
        save(email(), "No list", "Name", "").then().statusCode(422).body("errors.pointer", contains("/list"));
    }

    @Test
    void filtersStayWithAPersonWhateverTheirAddressAndGoWithThem() {
        var before = email();
        var after = email();
        var id = person("Somebody", before, List.of());
        save(before, "schools", "Mine", "").then().statusCode(201);
        Trust.as(before).get("/api/me").then().body("personId", equalTo(id));

        Trust.administrator()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Somebody", "email", after))
                .put("/api/people/" + id)
                .then()
                .statusCode(200);
        Trust.as(before).get("/api/me/filters").then().body("items.name", contains("Mine"));

        Trust.administrator().post("/api/people/" + id + "/erase").then().statusCode(200);
        Trust.as(before).get("/api/me/filters").then().body("items", empty());
    }

    private static Response save(String email, String list, String name, String query) {
        return Trust.as(email)
                .contentType(ContentType.JSON)
                .body(Map.of("list", list, "name", name, "query", query))
                .post("/api/me/filters");
    }

    private static String person(String name, String email, List<Map<String, Object>> appointments) {
        return Trust.record(Map.of("name", name, "email", email, "appointments", appointments))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String email() {
        return UUID.randomUUID() + "@uplift.test";
    }
}
