package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContract;
import org.uplift.events.EventContracts;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.Restated;
import org.uplift.platform.testing.UpliftIT;

/** What finance really sends keeps what its contracts promise. */
@UpliftIT
class EventsSentIT {

    private static final String BUDGETS = Topics.BUDGET;
    private static final String COMMITMENTS = Topics.COMMITMENT;

    @Test
    void everyEventKeepsItsSchemaAndEveryContractIsUsed() {
        // given
        var code = FinanceApi.schoolBudget(HILLCREST, "1000");
        var spent = PublishedIntervention.of(code, "600", HILLCREST);
        var refused = PublishedIntervention.of(code, "600", HILLCREST);
        var released = PublishedIntervention.of(code, "100.5", HILLCREST);

        // when
        tell(spent, EventTypes.INTERVENTION_PROPOSED, EventTypes.COMMITMENT_MADE);
        tell(refused, EventTypes.INTERVENTION_PROPOSED, EventTypes.COMMITMENT_REFUSED);
        tell(released, EventTypes.INTERVENTION_PROPOSED, EventTypes.COMMITMENT_MADE);
        tell(released, EventTypes.INTERVENTION_STOPPED, EventTypes.COMMITMENT_RELEASED);
        tell(spent, EventTypes.INTERVENTION_COMPLETED, EventTypes.COMMITMENT_SPENT);
        Restated.all("finance");
        Events.await(EventTypes.BUDGET_STATED, code);
        Events.await(EventTypes.COMMITMENT_STATED, spent.id().toString());

        // then
        var sent = Stream.concat(Events.on(BUDGETS).stream(), Events.on(COMMITMENTS).stream())
                .toList();
        assertThat(sent).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
        assertThat(sent.stream().map(Published::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EventContracts.all().stream()
                        .filter(contract -> contract.service().equals("finance"))
                        .map(EventContract::type)
                        .toList());
    }

    private static void tell(PublishedIntervention asked, EventType asking, EventType answer) {
        asked.tell(asking);
        Events.await(answer, asked.id().toString());
    }
}
