package org.uplift.interventions.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;
import static org.uplift.interventions.InterventionCalls.NEITHER;
import static org.uplift.interventions.InterventionCalls.TODAY;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ClosingIT {

    private static final int SCHOOL = 930_501;

    @Test
    void theWholeCycleFromNeedToImpact() {
        // given
        var need = InterventionCalls.need(SCHOOL);
        var id = InterventionCalls.proposed(need, DAYS_AND_COST);
        Events.publish(InterventionCalls.reserved(id));
        Events.publish(InterventionCalls.made(id));
        InterventionCalls.awaitStatus(id, "COMMISSIONED");
        InterventionCalls.act(id, "reviews", InterventionCalls.review(TODAY, 61))
                .then()
                .statusCode(201);

        // when
        var closed = InterventionCalls.act(id, "close", InterventionCalls.closing(TODAY, "WORKED"));

        // then
        assertThat(closed.statusCode()).isEqualTo(200);
        var trace = InterventionCalls.read(id);
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
        var need = InterventionCalls.need(SCHOOL);
        var id = InterventionCalls.proposed(need, NEITHER);

        // when
        InterventionCalls.act(id, "close", InterventionCalls.closing(TODAY, "too_early_to_say"))
                .then()
                .statusCode(200);

        // then
        assertThat(InterventionCalls.read(id).getString("need.status")).isEqualTo("OPEN");
    }

    @Test
    void allFourPlacesOfImpactAreAskedFor() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), NEITHER);

        // when
        var refused = InterventionCalls.act(
                id,
                "close",
                "{\"closedOn\": \"%s\", \"verdict\": \"WORKED\", \"impact\": {\"practice\": \"Better\"}}"
                        .formatted(TODAY));
        var unknown = InterventionCalls.act(id, "close", InterventionCalls.closing(TODAY, "BRILLIANT"));

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
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), NEITHER);

        // then
        assertInvalid(id, InterventionCalls.closing(TODAY.plusDays(1), "WORKED"));
        assertInvalid(id, InterventionCalls.closing(InterventionCalls.FIRST_DAY.minusDays(1), "WORKED"));
    }

    private static void assertInvalid(UUID id, String body) {
        var refused = InterventionCalls.act(id, "close", body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/closedOn");
    }
}
