package org.uplift.interventions.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;
import static org.uplift.interventions.InterventionCalls.NEITHER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ReconciliationIT {

    private static final int SCHOOL = 930_601;

    @Test
    void itTellsWhatShouldBeHeldForEachPageByPage() {
        // given
        var need = InterventionCalls.need(SCHOOL);
        var proposed = InterventionCalls.proposed(need, DAYS_AND_COST);
        var nothing = InterventionCalls.proposed(need, NEITHER);
        var stopped = InterventionCalls.proposed(need, DAYS_AND_COST);
        InterventionCalls.act(stopped, "stop", "{\"reason\": \"Another way.\"}")
                .then()
                .statusCode(200);

        // when
        var all = all();

        // then
        assertThat(all.get(proposed.toString())).isEqualTo("PROPOSED 6.0 2400.00");
        assertThat(all.get(nothing.toString())).isEqualTo("COMMISSIONED 0.0 0.00");
        assertThat(all.get(stopped.toString())).isEqualTo("STOPPED 0.0 0.00");
    }

    private static Map<String, String> all() {
        var found = new HashMap<String, String>();
        var after = "";
        var ids = new ArrayList<String>();
        do {
            var page = InterventionCalls.as("administrator").get("/api/reconciliation?limit=2" + after);
            assertThat(page.statusCode()).isEqualTo(200);
            var items = page.jsonPath().getList("items", HashMap.class);
            assertThat(items).hasSizeLessThanOrEqualTo(2);
            assertThat(page.jsonPath().getList("items.summary", String.class))
                    .allSatisfy(summary -> assertThat(summary).isNotBlank());
            for (int i = 0; i < items.size(); i++) {
                var at = "items[%d].".formatted(i);
                ids.add(page.jsonPath().getString(at + "interventionId"));
                assertThat(Instant.parse(page.jsonPath().getString(at + "changedAt")))
                        .isBefore(Instant.now().plusSeconds(1));
                found.put(
                        page.jsonPath().getString(at + "interventionId"),
                        "%s %.1f %.2f"
                                .formatted(
                                        page.jsonPath().getString(at + "status"),
                                        page.jsonPath().getDouble(at + "days"),
                                        page.jsonPath().getDouble(at + "amount")));
            }
            var next = page.jsonPath().getString("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        assertThat(ids)
                .as("the newest first, each once")
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        return found;
    }
}
