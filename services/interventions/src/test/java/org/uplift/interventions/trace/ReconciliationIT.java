package org.uplift.interventions.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionsApi.DAYS_AND_COST;
import static org.uplift.interventions.InterventionsApi.NEITHER;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.InterventionsApi;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ReconciliationIT {

    private static final int SCHOOL = 930_601;

    @Test
    void itTellsWhatShouldBeHeldForEachPageByPage() {
        // given
        var need = InterventionsApi.need(SCHOOL);
        var proposed = InterventionsApi.proposed(need, DAYS_AND_COST);
        var nothing = InterventionsApi.proposed(need, NEITHER);
        var stopped = InterventionsApi.proposed(need, DAYS_AND_COST);
        InterventionsApi.act(stopped, "stop", "{\"reason\": \"Another way.\"}")
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
        do {
            var page = InterventionsApi.as("administrator").get("/api/reconciliation?limit=2" + after);
            assertThat(page.statusCode()).isEqualTo(200);
            var items = page.jsonPath().getList("items", HashMap.class);
            assertThat(items).hasSizeLessThanOrEqualTo(2);
            assertThat(page.jsonPath().getList("items.summary", String.class))
                    .allSatisfy(summary -> assertThat(summary).isNotBlank());
            for (int i = 0; i < items.size(); i++) {
                var at = "items[%d].".formatted(i);
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
        return found;
    }
}
