package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ReconciliationIT {

    @Test
    void theReconciliationTellsWhatIsHeld() {
        // given
        var before = Instant.now();
        var code = FinanceApi.centralBudget("5000");
        var held = PublishedIntervention.of(code, "2400", HILLCREST);
        var released = PublishedIntervention.of(code, "100", HILLCREST);
        held.tell(EventTypes.INTERVENTION_PROPOSED);
        released.tell(EventTypes.INTERVENTION_PROPOSED);
        released.tell(EventTypes.INTERVENTION_STOPPED);
        Events.await(EventTypes.COMMITMENT_MADE, held.id().toString());
        Events.await(EventTypes.COMMITMENT_RELEASED, released.id().toString());

        // when
        var holdings = as("administrator")
                .queryParam("limit", 200)
                .get("/api/reconciliation")
                .jsonPath()
                .<Map<String, Object>>getList("items");

        // then
        assertThat(of(held, holdings))
                .containsEntry("status", "COMMITTED")
                .containsEntry("amount", new BigDecimal("2400.00"));
        assertThat(of(released, holdings))
                .containsEntry("status", "RELEASED")
                .containsEntry("amount", new BigDecimal("0.00"));
        assertThat(Instant.parse(of(released, holdings).get("changedAt").toString()))
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    }

    private static Map<String, Object> of(PublishedIntervention asked, List<Map<String, Object>> holdings) {
        return holdings.stream()
                .filter(one -> asked.id().toString().equals(one.get("interventionId")))
                .findFirst()
                .orElseThrow();
    }
}
