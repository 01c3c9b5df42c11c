package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.as;

import java.math.BigDecimal;
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
        assertThat(holdings)
                .contains(
                        Map.of(
                                "interventionId",
                                held.id().toString(),
                                "status",
                                "COMMITTED",
                                "amount",
                                new BigDecimal("2400.00")),
                        Map.of(
                                "interventionId",
                                released.id().toString(),
                                "status",
                                "RELEASED",
                                "amount",
                                new BigDecimal("0.00")));
    }
}
