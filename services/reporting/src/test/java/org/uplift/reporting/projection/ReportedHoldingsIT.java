package org.uplift.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.reporting.Neighbours;

@UpliftIT
class ReportedHoldingsIT {

    private static final int SCHOOL = 934_001;
    private static final int GIVER = 934_002;

    @Test
    void whatReportingWasToldOfAnInterventionFollowsItToItsEnd() {
        // given
        var id = UUID.randomUUID();
        var start = Instant.now().minus(Duration.ofMinutes(1));

        // when
        Neighbours.intervention(id, SCHOOL, EventTypes.INTERVENTION_PROPOSED, "PROPOSED", 1, "");
        Neighbours.booking(id, SCHOOL, GIVER, EventTypes.BOOKING_RESERVED, "2026/27", 1);
        Neighbours.commitment(id, SCHOOL, EventTypes.COMMITMENT_MADE, 1);

        // then
        await().untilAsserted(() -> assertThat(told(id)).isEqualTo("PROPOSED 6.0 2400.00"));
        assertThat(Instant.parse(page(1, above(id)).getString("items[0].changedAt")))
                .isBetween(start, Instant.now().plusSeconds(60));

        // when
        Neighbours.intervention(
                id, SCHOOL, EventTypes.INTERVENTION_STOPPED, "STOPPED", 2, ", \"closedOn\": \"2026-11-20\"");
        Neighbours.booking(id, SCHOOL, GIVER, EventTypes.BOOKING_RELEASED, "2026/27", 2);
        Neighbours.commitment(id, SCHOOL, EventTypes.COMMITMENT_RELEASED, 2);

        // then
        await().untilAsserted(() -> assertThat(told(id)).isEqualTo("STOPPED 0.0 0.00"));
    }

    @Test
    void whatOnlyOneKindOfEventToldOfIsThereToo() {
        var booked = UUID.randomUUID();
        var paid = UUID.randomUUID();
        Neighbours.booking(booked, SCHOOL, GIVER, EventTypes.BOOKING_RESERVED, "2026/27", 1);
        Neighbours.commitment(paid, SCHOOL, EventTypes.COMMITMENT_MADE, 1);
        await().untilAsserted(() -> {
            assertThat(told(booked)).isEqualTo("null 6.0 0.00");
            assertThat(told(paid)).isEqualTo("null 0.0 2400.00");
        });
    }

    @Test
    void theyComePageByPageTheNewestFirstEachOnce() {
        for (int i = 0; i < 3; i++) {
            var id = UUID.randomUUID();
            Neighbours.commitment(id, SCHOOL, EventTypes.COMMITMENT_MADE, 1);
            await().untilAsserted(() -> assertThat(told(id)).isEqualTo("null 0.0 2400.00"));
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = page(2, after);
            seen.addAll(page.getList("items.interventionId", String.class));
            after = page.getString("next");
        } while (after != null);
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static String told(UUID id) {
        var page = page(1, above(id));
        assertThat(page.getString("items[0].interventionId")).isEqualTo(id.toString());
        return "%s %.1f %.2f"
                .formatted(
                        page.getString("items[0].status"),
                        page.getDouble("items[0].days"),
                        page.getDouble("items[0].amount"));
    }

    /** The identifier just above one, so that it is the first of what comes after. */
    private static String above(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1).toString();
    }

    private static JsonPath page(int limit, String after) {
        var asked = given().auth()
                .preemptive()
                .oauth2(Posts.token(Posts.ADMINISTRATOR))
                .queryParam("limit", limit);
        return (after == null ? asked : asked.queryParam("after", after))
                .get("/api/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
