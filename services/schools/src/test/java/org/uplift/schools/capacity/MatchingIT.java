package org.uplift.schools.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

@UpliftIT
class MatchingIT {

    /** No other test knows this subject. */
    private final String subject = "Subject " + UUID.randomUUID();

    private int giver;
    private int receiver;

    @BeforeEach
    void twoSchools() {
        giver = Trust.school("Matching giver");
        receiver = Trust.school("Matching receiver");
    }

    @Test
    void whoKnowsTheSubjectAndThePhaseComesBeforeWhoKnowsTheStrand() {
        var exact = person(giver, Map.of("strand", "SUBJECT", "subject", subject, "phase", "Primary"), 12);
        var anyPhase = person(giver, Map.of("strand", "SUBJECT", "subject", subject), 12);
        person(giver, Map.of("strand", "SUBJECT", "subject", subject, "phase", "Secondary"), 12);
        person(giver, Map.of("strand", "SUBJECT", "subject", "Another"), 12);

        var found = matches("&days=6");

        assertThat(found).containsSubsequence(exact, anyPhase).hasSize(2);
        Trust.administrator()
                .get(path("&days=6"))
                .then()
                .body("items[0].freeDays", equalTo(12))
                .body("items[0].entitlement", equalTo(12))
                .body("items[0].school", equalTo("Matching giver"))
                .body("items[0].schoolUrn", equalTo(giver))
                .body("items[0].schoolGives", equalTo(0))
                .body("items[0].reasons", hasItem("Specialist in " + subject))
                .body("items[0].reasons", hasItem("12 days free in 2026/27"));
    }

    @Test
    void theReceiversOwnStaffAndPeopleWithoutTheDaysAreLeftOut() {
        person(receiver, Map.of("strand", "SUBJECT", "subject", subject), 12);
        person(giver, Map.of("strand", "SUBJECT", "subject", subject), 5);
        var able = person(giver, Map.of("strand", "SUBJECT", "subject", subject), 6);

        assertThat(matches("&days=6")).containsExactly(able);
    }

    @Test
    void daysBookedAlreadyAreNoLongerFreeAndTheSchoolsGivingIsTold() {
        var busy = person(giver, Map.of("strand", "SUBJECT", "subject", subject), 12);
        var intervention = UUID.randomUUID();
        Events.publish(Proposals.event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(busy, 8)));
        Events.await(EventTypes.BOOKING_RESERVED, intervention.toString());

        Trust.administrator()
                .get(path("&days=4"))
                .then()
                .body("items[0].freeDays", equalTo(4))
                .body("items[0].schoolGives", equalTo(8));
        assertThat(matches("&days=6")).isEmpty();
    }

    @Test
    void aHeadteacherFindsPeopleOfTheWholeTrustForTheirOwnSchoolOnly() {
        var elsewhere = person(giver, Map.of("strand", "SUBJECT", "subject", subject), 12);
        var email = UUID.randomUUID() + "@uplift.test";

        Trust.as("HEAD", email, receiver)
                .get(path("&days=1"))
                .then()
                .statusCode(200)
                .body("items[0].personId", equalTo(elsewhere.toString()));
        Trust.as("HEAD", email, receiver)
                .get("/api/capacity/matches?strand=SUBJECT&receiver=" + giver)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:uplift:problem:unknown-school"));
    }

    @Test
    void pagesFollowOneAnotherBestFirst() {
        for (int days = 6; days < 11; days++) {
            person(giver, Map.of("strand", "SUBJECT", "subject", subject), days);
        }

        var first = Trust.administrator().get(path("&limit=2"));
        var second = Trust.administrator().get(path("&limit=2&after=" + first.path("next")));
        var third = Trust.administrator().get(path("&limit=2&after=" + second.path("next")));

        var free = new ArrayList<Integer>(first.path("items.freeDays"));
        free.addAll(second.path("items.freeDays"));
        free.addAll(third.path("items.freeDays"));
        assertThat(free).containsExactly(10, 9, 8, 7, 6);
        assertThat(third.<String>path("next")).isNull();
    }

    @Test
    void aMatchTakesTheSameStatementsHoweverManyThereAre() {
        person(giver, Map.of("strand", "ICT", "subject", subject), 12);
        var one = Statements.during(() -> Trust.administrator().get(path("").replace("SUBJECT", "ICT")));
        for (int more = 0; more < 10; more++) {
            person(giver, Map.of("strand", "ICT", "subject", subject), 12);
        }

        var many = Statements.during(() -> Trust.administrator().get(path("").replace("SUBJECT", "ICT")));

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(9);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        var start = "/api/capacity/matches?receiver=" + receiver;

        Trust.administrator().get(start).then().statusCode(400).body("detail", containsString("GOVERNANCE"));
        Trust.administrator().get(start + "&strand=COOKING").then().statusCode(400);
        Trust.administrator().get(start + "&strand=ict&days=-1").then().statusCode(400);
        Trust.administrator().get(start + "&strand=ict&from=soon").then().statusCode(400);
        Trust.administrator().get(start + "&strand=ict&phase=tertiary").then().statusCode(400);
        Trust.administrator().get("/api/capacity/matches?strand=ict").then().statusCode(400);
        Trust.administrator()
                .get(start + "&strand=finance")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private String path(String more) {
        return "/api/capacity/matches?strand=SUBJECT&subject=%s&receiver=%d&from=2026-10-05&to=2027-03-26%s"
                .formatted(subject, receiver, more);
    }

    private List<UUID> matches(String more) {
        return Trust.administrator().get(path(more)).jsonPath().getList("items.personId", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static UUID person(int school, Map<String, String> specialism, int days) {
        return UUID.fromString(Trust.record(Map.of(
                        "name",
                        "Match",
                        "email",
                        UUID.randomUUID() + "@uplift.test",
                        "appointments",
                        List.of(Map.of("kind", "PRACTITIONER", "schoolUrn", school, "from", "2020-09-01")),
                        "specialisms",
                        List.of(specialism),
                        "supportDaysPerYear",
                        days))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
