package org.uplift.interventions.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionsApi.DAYS_AND_COST;
import static org.uplift.interventions.InterventionsApi.NEITHER;
import static org.uplift.interventions.InterventionsApi.TODAY;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.interventions.InterventionsApi;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ClosingIT {

    private static final int SCHOOL = 930_501;

    @Test
    void theWholeCycleFromNeedToImpact() {
        // given
        var need = InterventionsApi.need(SCHOOL);
        var id = InterventionsApi.proposed(need, DAYS_AND_COST);
        Events.publish(InterventionsApi.reserved(id));
        Events.publish(InterventionsApi.made(id));
        InterventionsApi.awaitStatus(id, "COMMISSIONED");
        InterventionsApi.act(id, "reviews", InterventionsApi.review(TODAY, 61))
                .then()
                .statusCode(201);

        // when
        var closed = InterventionsApi.act(id, "close", InterventionsApi.closing(TODAY, "WORKED"));

        // then
        assertThat(closed.statusCode()).isEqualTo(200);
        var trace = InterventionsApi.read(id);
        assertThat(trace.getString("status")).isEqualTo("COMPLETED");
        assertThat(trace.getString("verdict")).isEqualTo("WORKED");
        assertThat(trace.getString("impact.outcomes")).isEqualTo("Up to 61 per cent.");
        assertThat(trace.getString("need.status")).isEqualTo("MET");
        assertThat(trace.getList("evidence.kind")).containsExactly("work scrutiny", "results");
        assertThat(trace.getBoolean("targets[0].met")).isTrue();
        assertThat(trace.getList("support")).hasSize(2);
        assertThat(trace.getDouble("cost.amount")).isEqualTo(2400);
        assertThat(trace.getList("actions")).isEmpty();
        assertThat(trace.getList("timeline.what", String.class))
                .startsWith("NEED_RECORDED")
                .endsWith("COMPLETED");
        assertThat(Events.await(EventTypes.INTERVENTION_COMPLETED, id.toString())
                        .json()
                        .getString("impact.practice"))
                .isEqualTo("Teachers plan reasoning.");
        Events.await(EventTypes.NEED_MET, need.toString());
    }

    @Test
    void aVerdictShortOfWorkedLeavesTheNeedOpen() {
        // given
        var need = InterventionsApi.need(SCHOOL);
        var id = InterventionsApi.proposed(need, NEITHER);

        // when
        InterventionsApi.act(id, "close", InterventionsApi.closing(TODAY, "too_early_to_say"))
                .then()
                .statusCode(200);

        // then
        assertThat(InterventionsApi.read(id).getString("need.status")).isEqualTo("OPEN");
    }

    @Test
    void allFourPlacesOfImpactAreAskedFor() {
        // given
        var id = InterventionsApi.proposed(InterventionsApi.need(SCHOOL), NEITHER);

        // when
        var refused = InterventionsApi.act(
                id,
                "close",
                "{\"closedOn\": \"%s\", \"verdict\": \"WORKED\", \"impact\": {\"practice\": \"Better\"}}"
                        .formatted(TODAY));
        var unknown = InterventionsApi.act(id, "close", InterventionsApi.closing(TODAY, "BRILLIANT"));

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/impact/systems", "/impact/organisation", "/impact/outcomes");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.asString()).contains("/verdict", "TOO_EARLY_TO_SAY");
    }

    @Test
    void itClosesBetweenItsFirstDayAndToday() {
        // given
        var id = InterventionsApi.proposed(InterventionsApi.need(SCHOOL), NEITHER);

        // then
        assertInvalid(id, InterventionsApi.closing(TODAY.plusDays(1), "WORKED"));
        assertInvalid(id, InterventionsApi.closing(InterventionsApi.FIRST_DAY.minusDays(1), "WORKED"));
    }

    private static void assertInvalid(UUID id, String body) {
        var refused = InterventionsApi.act(id, "close", body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/closedOn");
    }
}
