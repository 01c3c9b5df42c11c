package org.uplift.schools.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.GiasSample;
import org.uplift.schools.Trust;

@UpliftIT
class RegisterIT {

    @Test
    void schoolsAreListedByNamePageByPageWithoutGapOrRepeat() {
        var names = List.of("ash", "Beech", "Beech", "Cedar", "École du parc", "elm");
        var sample = GiasSample.oldLayout();
        names.forEach(name -> sample.school(Trust.urn(), name, "PAGED"));
        Trust.register(sample);

        var found = new ArrayList<String>();
        String after = "";
        do {
            var page = Trust.administrator().get("/api/schools?trust=paged&limit=2" + after);
            found.addAll(page.path("items.name"));
            after = page.path("next") == null ? "" : "&after=" + page.path("next");
        } while (!after.isEmpty());

        assertThat(found).containsExactly("ash", "Beech", "Beech", "Cedar", "elm", "École du parc");
    }

    @Test
    void aListTakesTheSameStatementsHoweverLongItIs() {
        var sample = GiasSample.oldLayout();
        for (int row = 0; row < 60; row++) {
            sample.school(Trust.urn(), "School " + row, "LONG LIST");
        }
        Trust.register(sample);

        var one = Statements.during(() -> Trust.administrator().get("/api/schools?trust=LONG LIST&limit=1"));
        var many = Statements.during(() -> Trust.administrator().get("/api/schools?trust=LONG LIST&limit=60"));

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    @Test
    void phaseHubAndWordsNarrowTheList() {
        var primary = Trust.urn();
        var middle = Trust.urn();
        Trust.register(GiasSample.oldLayout()
                .school(primary, "Narrow Lane 100% School", "NARROWED")
                .with("Postcode", "ZZ9 9ZZ")
                .school(middle, "Broad Street School", "NARROWED")
                .with("PhaseOfEducation (name)", "Middle deemed primary"));
        Trust.administrator()
                .contentType("application/json")
                .body("{\"hub\": \"North\"}")
                .put("/api/schools/" + middle + "/hub")
                .then()
                .statusCode(200);

        var list = "/api/schools?trust=narrowed&";

        names(list + "phase=MIDDLE_DEEMED_PRIMARY").containsExactly("Broad Street School");
        names(list + "phase=middle deemed primary").containsExactly("Broad Street School");
        names(list + "hub=north").containsExactly("Broad Street School");
        names(list + "q=100% s").containsExactly("Narrow Lane 100% School");
        names(list + "q=--").isEmpty();
        names(list + "q=zz99zz").containsExactly("Narrow Lane 100% School");
        names(list + "q=" + middle).containsExactly("Broad Street School");
        names(list + "q=850/" + "%04d".formatted(primary % 10_000)).containsExactly("Narrow Lane 100% School");
    }

    /** What is asked and what is stored are compared as people hear them. */
    @Test
    void searchingFindsWhatPeopleMean() {
        var urn = Trust.urn();
        Trust.register(GiasSample.oldLayout()
                .school(Trust.urn(), "St Mary’s O’Neill C.E. School", "HEARD")
                .school(urn, "Zoë & Łukasz Academy", "HEARD")
                .with("Postcode", "AX1 1AA"));

        Stream.of("O'Neill", "o’neill", "saint marys", "CofE", "c of e mary", "church of england", "C.E.")
                .forEach(asked -> names(heard(asked)).as(asked).containsExactly("St Mary’s O’Neill C.E. School"));
        Stream.of(
                        "zoe",
                        "ZOË AND LUKASZ",
                        "academy zoe",
                        "AX1\u00a01AA",
                        "ax1 1aa",
                        "AX11AA",
                        "URN " + urn,
                        "urn: " + urn)
                .forEach(asked -> names(heard(asked)).as(asked).containsExactly("Zoë & Łukasz Academy"));
    }

    private static String heard(String asked) {
        return "/api/schools?trust=heard&q=" + asked.replace("&", "%26");
    }

    @Test
    void schoolsAreSortedFilteredByManyValuesAndCounted() {
        var sample = GiasSample.oldLayout()
                .school(Trust.urn(), "A small one", "SORTED")
                .with("NumberOfPupils", "90")
                .school(Trust.urn(), "A nursery", "SORTED")
                .with("PhaseOfEducation (name)", "Nursery")
                .with("NumberOfPupils", "")
                .school(Trust.urn(), "A large one", "SORTED")
                .with("PhaseOfEducation (name)", "Secondary")
                .with("EstablishmentStatus (name)", "Closed")
                .with("NumberOfPupils", "900");
        Trust.register(sample);
        var list = "/api/schools?trust=sorted&";

        names(list + "sort=-pupils").containsExactly("A large one", "A small one", "A nursery");
        names(list + "sort=phase").containsExactly("A nursery", "A small one", "A large one");
        names(list + "phase=Nursery&phase=SECONDARY").containsExactly("A large one", "A nursery");
        names(list + "status=closed").containsExactly("A large one");
        Trust.administrator()
                .get(list + "count=true&limit=1")
                .then()
                .body("total", equalTo(3))
                .body("items", hasSize(1));
        Trust.administrator().get(list + "sort=age").then().statusCode(400);
    }

    private static ListAssert<String> names(String path) {
        return assertThat(Trust.administrator().get(path).jsonPath().getList("items.name", String.class));
    }

    @Test
    void hubsAndChoicesAreThoseInUse() {
        var own = Trust.school("Choosable school", "Nursery");
        var email = UUID.randomUUID() + "@uplift.test";
        var hub = "Hub of " + own;
        Trust.administrator()
                .contentType("application/json")
                .body("{\"hub\": \"" + hub + "\"}")
                .put("/api/schools/" + own + "/hub");

        Trust.administrator().get("/api/hubs").then().body("items.name", hasItem(hub));
        Trust.as("GOVERNOR", email, own)
                .get("/api/hubs")
                .then()
                .body("items.find { it.name == '%s' }.schools".formatted(hub), equalTo(1));
        Trust.as("GOVERNOR", email, own)
                .get("/api/schools/choices")
                .then()
                .body("phases.name", hasItem("Nursery"))
                .body("statuses.name", hasItem("Open"))
                .body("trusts", not(empty()));
    }

    @Test
    void theSchoolsItCameFromAreNamedWhereTheyAreKnown() {
        var before = Trust.school("Predecessor school");
        var urn = Trust.urn();
        Trust.register(GiasSample.oldLayout()
                .links()
                .school(urn, "Academy", "T")
                .with("Linked establishments", before + " Predecessor"));
        // a file that does not tell of links takes none away
        Trust.register(
                GiasSample.newLayout().school(urn, "Academy renamed", "T").with("UKPRN", "10080446"));

        Trust.administrator()
                .get("/api/schools/" + urn)
                .then()
                .body("name", equalTo("Academy renamed"))
                .body("ukprn", equalTo("10080446"))
                .body("links[0].urn", equalTo(before))
                .body("links[0].type", equalTo("Predecessor"))
                .body("links[0].name", equalTo("Predecessor school"));
    }

    @Test
    void whoeverHoldsAPostSeesEverySchoolAndNobodyElseDoes() {
        var own = Trust.school("Own school");
        var other = Trust.school("Other school");
        var email = UUID.randomUUID() + "@uplift.test";

        Trust.as("SENCO", email, own)
                .get("/api/schools/" + other)
                .then()
                .statusCode(200)
                .body("name", equalTo("Other school"))
                .body("actions", empty());
        Trust.as("nobody@uplift.test")
                .get("/api/schools")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:uplift:problem:forbidden"));
    }

    @Test
    void aSchoolPutInAHubSaysSoInItsHistoryAndItsEvent() {
        var urn = Trust.school("Hub school");
        var etag = Trust.administrator().get("/api/schools/" + urn).header("ETag");

        Trust.administrator()
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"hub\": \" North hub \"}")
                .put("/api/schools/" + urn + "/hub")
                .then()
                .statusCode(200)
                .body("hub", equalTo("North hub"));

        Trust.administrator()
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"hub\": \"South hub\"}")
                .put("/api/schools/" + urn + "/hub")
                .then()
                .statusCode(412);
        Trust.administrator()
                .get("/api/schools/" + urn + "/history")
                .then()
                .body("items.field", hasItem("hub"))
                .body("items.find { it.field == 'hub' }.after", equalTo("North hub"))
                .body("items.find { it.field == 'fingerprint' }", nullValue());
        assertThat(Events.await(EventTypes.SCHOOL_CHANGED, String.valueOf(urn))
                        .json()
                        .getString("hub"))
                .isEqualTo("North hub");
    }

    @Test
    void aFileDoesNotTakeASchoolOutOfItsHub() {
        var urn = Trust.urn();
        Trust.register(GiasSample.oldLayout().school(urn, "Before", "T"));
        Trust.administrator()
                .contentType("application/json")
                .body("{\"hub\": \"North\"}")
                .put("/api/schools/" + urn + "/hub");

        Trust.register(GiasSample.oldLayout().school(urn, "After", "T"));

        Trust.administrator()
                .get("/api/schools/" + urn)
                .then()
                .body("name", equalTo("After"))
                .body("hub", equalTo("North"));
    }
}
