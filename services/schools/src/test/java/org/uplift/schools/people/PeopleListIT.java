package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.uplift.schools.people.Requests.person;
import static org.uplift.schools.people.Requests.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** Finding people: by whom, by what, and whom one may see. */
@UpliftIT
class PeopleListIT {

    private final String email = UUID.randomUUID() + "@uplift.test";

    @Test
    void peopleAreNamedByIdentifierErasedOnesToo() {
        var request = person("Known by id", List.of(), null);
        var id = Trust.record(request).<String>path("id");
        var gone = Trust.record(person("Gone", List.of(), null)).<String>path("id");
        Trust.administrator().post("/api/people/" + gone + "/erase").then().statusCode(200);

        Trust.administrator()
                .get("/api/people?id=" + id + "&id=" + gone)
                .then()
                .body("items.id", containsInAnyOrder(id, gone))
                .body("items.find { it.id == '" + gone + "' }.erased", equalTo(true));
        Trust.administrator()
                .get("/api/people?" + ("id=" + id + "&").repeat(201))
                .then()
                .statusCode(400);
    }

    @Test
    void peopleAreFilteredByPostStrandAndSchoolSortedAndCounted() {
        var school = Trust.school("Alder school");
        var other = Trust.school("Yew school");
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var first = person(tag + " one", List.of(post("SENCO", school)), 3);
        first.put("specialisms", List.of(Map.of("strand", "SEND"), Map.of("strand", "SUBJECT", "subject", "Maths")));
        Trust.record(first).then().statusCode(201);
        Trust.record(person(tag + " two", List.of(post("HEAD", other)), 9))
                .then()
                .statusCode(201);
        var list = "/api/people?q=" + tag + "&";

        names(list + "sort=-supportDays").containsExactly(tag + " two", tag + " one");
        names(list + "sort=school").containsExactly(tag + " one", tag + " two");
        names(list + "kind=SENCO&school=" + school).containsExactly(tag + " one");
        names(list + "strand=send&subject=maths").containsExactly(tag + " one");
        names(list + "school=" + school + "&school=" + other).containsExactly(tag + " one", tag + " two");
        names(list + "strand=finance").isEmpty();
        Trust.administrator().get(list + "count=true&limit=1").then().body("total", equalTo(2));
    }

    @Test
    void whoeverMayChangePeopleFindsThemByAddressAndNobodyElse() {
        var request = person("Findable", List.of(Map.of("kind", "DIRECTOR", "from", "2020-01-01")), null);
        var own = (String) request.get("email");
        Trust.record(request).then().statusCode(201);

        names("/api/people?q=" + own).containsExactly("Findable");
        names("/api/people?q=" + own.substring(0, own.indexOf('@'))).containsExactly("Findable");
        Trust.as("PRACTITIONER", email, Trust.school("Asking school"))
                .get("/api/people?q=" + own)
                .then()
                .body("items", empty());
    }

    @Test
    void whoeverHoldsAPostSeesWhoIsWhoInTheTrustAndNobodysAddress() {
        var own = Trust.school("Seen school");
        var elsewhere = Trust.school("Another school");
        var tag = UUID.randomUUID().toString();
        Trust.record(person(tag + " own", List.of(post("PRACTITIONER", own)), null));
        Trust.record(person(tag + " trust", List.of(Map.of("kind", "DIRECTOR", "from", "2020-01-01")), null));
        Trust.record(person(tag + " other", List.of(post("PRACTITIONER", elsewhere)), null));
        Trust.record(person(
                tag + " gone",
                List.of(Map.of("kind", "PRACTITIONER", "schoolUrn", own, "from", "2019-09-01", "to", "2020-08-31")),
                null));

        Trust.as("HEAD", email, own)
                .get("/api/people?q=" + tag)
                .then()
                .body("items.name", contains(tag + " gone", tag + " other", tag + " own", tag + " trust"))
                .body("items.email", everyItem(nullValue()));
        Trust.administrator()
                .get("/api/people?school=" + own + "&q=" + tag)
                .then()
                .body("items.name", contains(tag + " own"));
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

    private static ListAssert<String> names(String path) {
        return assertThat(Trust.administrator().get(path).jsonPath().getList("items.name", String.class));
    }
}
