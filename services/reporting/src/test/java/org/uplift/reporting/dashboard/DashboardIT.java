package org.uplift.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.reporting.Neighbours;

@UpliftIT
class DashboardIT {

    private static final int RECEIVER = 930_001;
    private static final int GIVER = 930_002;

    private String executive;

    @BeforeEach
    void appointTheExecutive() {
        executive = Posts.token("DIRECTOR");
        Neighbours.school(RECEIVER, "Receiver Primary", Events.nextSequence());
        Neighbours.school(GIVER, "Giver Primary", Events.nextSequence());
    }

    @Test
    void aSchoolsLineFollowsItsSupportFromNeedToCompletion() {
        // given
        var need = UUID.randomUUID();
        var id = UUID.randomUUID();
        var year = yearNow();
        var before = figures(RECEIVER);

        // when
        Neighbours.need(need, RECEIVER, "OPEN", Events.nextSequence());
        Neighbours.intervention(id, RECEIVER, EventTypes.INTERVENTION_PROPOSED, "PROPOSED", 1, "");
        Neighbours.booking(id, RECEIVER, GIVER, EventTypes.BOOKING_RESERVED, year, 1);
        Neighbours.commitment(id, RECEIVER, EventTypes.COMMITMENT_MADE, 1);

        // then: nothing counts as support until it is commissioned
        await().untilAsserted(() -> {
            var now = figures(RECEIVER);
            assertThat(now.getInt("openNeeds")).isEqualTo(before.getInt("openNeeds") + 1);
            assertThat(now.getFloat("committed")).isEqualTo(before.getFloat("committed") + 2400f);
            assertThat(now.getInt("liveInterventions")).isEqualTo(before.getInt("liveInterventions"));
            assertThat(now.getFloat("daysReceived")).isEqualTo(before.getFloat("daysReceived"));
        });

        // when
        Neighbours.intervention(
                id,
                RECEIVER,
                EventTypes.INTERVENTION_COMMISSIONED,
                "COMMISSIONED",
                2,
                ", \"nextReviewOn\": \"2020-01-01\"");

        // then
        await().untilAsserted(() -> {
            var now = figures(RECEIVER);
            assertThat(now.getInt("liveInterventions")).isEqualTo(before.getInt("liveInterventions") + 1);
            assertThat(now.getInt("overdueReviews")).isEqualTo(before.getInt("overdueReviews") + 1);
            assertThat(now.getFloat("daysReceived")).isEqualTo(before.getFloat("daysReceived") + 6f);
            assertThat(figures(GIVER).getFloat("daysGiven")).isGreaterThanOrEqualTo(4.5f);
        });

        // when
        Neighbours.intervention(
                id, RECEIVER, EventTypes.INTERVENTION_COMPLETED, "COMPLETED", 3, ", \"closedOn\": \"2026-11-20\"");
        Neighbours.booking(id, RECEIVER, GIVER, EventTypes.BOOKING_DELIVERED, year, 2);
        Neighbours.commitment(id, RECEIVER, EventTypes.COMMITMENT_SPENT, 2);

        // then: delivered days still count, committed money has become spent
        await().untilAsserted(() -> {
            var now = figures(RECEIVER);
            assertThat(now.getInt("liveInterventions")).isEqualTo(before.getInt("liveInterventions"));
            assertThat(now.getFloat("daysReceived")).isEqualTo(before.getFloat("daysReceived") + 6f);
            assertThat(now.getFloat("committed")).isEqualTo(before.getFloat("committed"));
            assertThat(now.getFloat("spent")).isEqualTo(before.getFloat("spent") + 2400f);
        });
    }

    @Test
    void aLateEventOverwritesNothingNewer() {
        // given
        var urn = 930_010;
        Neighbours.school(urn, "Newer Name", 50);
        await().untilAsserted(() -> assertThat(figures(urn).getString("name")).isEqualTo("Newer Name"));

        // when
        Neighbours.school(urn, "Older Name", 49);
        Neighbours.school(930_011, "Marker", Events.nextSequence());

        // then
        await().untilAsserted(
                        () -> assertThat(figures(930_011).getString("name")).isEqualTo("Marker"));
        assertThat(figures(urn).getString("name")).isEqualTo("Newer Name");
    }

    @Test
    void theListIsPagedByNameInAFixedNumberOfStatements() {
        // given
        await().untilAsserted(() -> assertThat(figures(GIVER).getString("name")).isEqualTo("Giver Primary"));

        // when
        var first = dashboard("?limit=1&trust=reporting%20trust");
        var second = dashboard("?limit=1&trust=reporting%20trust&after=" + first.getString("next"));

        // then
        assertThat(first.getList("schools")).hasSize(1);
        assertThat(second.getString("schools[0].urn")).isNotEqualTo(first.getString("schools[0].urn"));
        assertThat(first.getString("asAt")).isNotBlank();
        assertThat(Statements.during(() -> dashboard(""))).isLessThanOrEqualTo(2);
    }

    @Test
    void aSchoolIsCountedByStrandWhateverIsToldTwiceOrLate() {
        // given
        var urn = 930_020;
        Neighbours.school(urn, "Strands Primary", Events.nextSequence());
        var send = UUID.randomUUID();
        var subject = UUID.randomUUID();
        var paused = UUID.randomUUID();

        // when
        Neighbours.need(send, urn, "SEND", "OPEN", 1);
        Neighbours.need(send, urn, "SEND", "OPEN", 1);
        Neighbours.need(subject, urn, "SUBJECT", "MET", 2);
        Neighbours.need(subject, urn, "SUBJECT", "OPEN", 1);
        Neighbours.need(UUID.randomUUID(), urn, "ASTRONOMY", "OPEN", 1);
        var running = UUID.randomUUID();
        Neighbours.intervention(
                running, urn, EventTypes.INTERVENTION_STARTED, "IN_DELIVERY", 3, ", \"nextReviewOn\": \"2020-01-01\"");
        Neighbours.intervention(running, urn, EventTypes.INTERVENTION_COMMISSIONED, "COMMISSIONED", 2, "");
        Neighbours.intervention(
                paused, urn, EventTypes.INTERVENTION_PAUSED, "PAUSED", 3, ", \"nextReviewOn\": \"2020-01-01\"");
        Neighbours.intervention(UUID.randomUUID(), urn, EventTypes.INTERVENTION_DECLINED, "DECLINED", 3, "");

        // then
        await().untilAsserted(() -> assertThat(strands(figures(urn)))
                .containsExactly(
                        "GOVERNANCE 0 0 0",
                        "LEADERSHIP 0 0 0",
                        "SUBJECT 0 2 1",
                        "SEND 1 0 0",
                        "ICT 0 0 0",
                        "FINANCE 0 0 0"));
        assertThat(figures(urn).getInt("overdueReviews")).isEqualTo(1);
        assertThat(strands(dashboard("?trust=reporting%20trust").setRootPath("schools.find { it.urn == 930020 }")))
                .contains("SUBJECT 0 2 1", "SEND 1 0 0");
    }

    @Test
    void theStrandsOfEverySchoolCostOneStatementMore() {
        await().untilAsserted(() -> assertThat(figures(GIVER).getString("name")).isEqualTo("Giver Primary"));

        assertThat(Statements.during(() -> dashboard("?limit=1"))).isEqualTo(2);
        assertThat(Statements.during(() -> dashboard("?limit=200"))).isEqualTo(2);
    }

    private static List<String> strands(JsonPath school) {
        return school.getList("strands", Map.class).stream()
                .map(strand -> "%s %s %s %s"
                        .formatted(
                                strand.get("strand"),
                                strand.get("openNeeds"),
                                strand.get("liveInterventions"),
                                strand.get("overdueReviews")))
                .toList();
    }

    @Test
    void aHeadteacherSeesTheirOwnSchoolOnly() {
        // given
        await().untilAsserted(
                        () -> assertThat(figures(RECEIVER).getString("name")).isEqualTo("Receiver Primary"));
        var head = Posts.token("HEAD", RECEIVER);

        // when
        var seen = given().auth()
                .preemptive()
                .oauth2(head)
                .get("/api/dashboard")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // then
        assertThat(seen.getList("schools.urn", Integer.class)).containsExactly(RECEIVER);
    }

    @Test
    void aYearThatIsNoneIsAnInvalidParameter() {
        given().auth()
                .preemptive()
                .oauth2(executive)
                .get("/api/dashboard?year=2026")
                .then()
                .statusCode(400);
    }

    private JsonPath dashboard(String query) {
        return given().auth()
                .preemptive()
                .oauth2(executive)
                .urlEncodingEnabled(false)
                .get("/api/dashboard" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath figures(int urn) {
        var answer = new JsonPath[1];
        await().untilAsserted(() -> answer[0] = given().auth()
                .preemptive()
                .oauth2(executive)
                .get("/api/dashboard/" + urn)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
        return answer[0];
    }

    private static String yearNow() {
        return AcademicYear.of(LocalDate.now(Clock.systemUTC())).label();
    }
}
