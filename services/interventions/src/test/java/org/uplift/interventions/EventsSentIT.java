package org.uplift.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;
import static org.uplift.interventions.InterventionCalls.NEITHER;
import static org.uplift.interventions.InterventionCalls.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContract;
import org.uplift.events.EventContracts;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.Restated;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EventsSentIT {

    private static final int SCHOOL = 930_901;

    @Test
    void everyKindOfEventIsSentAndKeepsThePromiseOfItsSchema() {
        // given
        var need = InterventionCalls.need(SCHOOL);
        var closed = InterventionCalls.proposed(need, NEITHER);
        var stopped = InterventionCalls.proposed(need, DAYS_AND_COST);
        var declined = InterventionCalls.proposed(need, DAYS_AND_COST);

        // when
        InterventionCalls.act(closed, "reviews", InterventionCalls.review(TODAY, 61))
                .then()
                .statusCode(201);
        InterventionCalls.act(closed, "pause", "{\"reason\": \"Leave\"}").then().statusCode(200);
        InterventionCalls.act(closed, "resume", "").then().statusCode(200);
        InterventionCalls.act(closed, "close", InterventionCalls.closing(TODAY, "WORKED"))
                .then()
                .statusCode(200);
        InterventionCalls.act(stopped, "stop", "{\"reason\": \"Another way\"}")
                .then()
                .statusCode(200);
        Events.publish(InterventionCalls.moneyRefused(declined, "There is no budget with the code SI-2026."));
        Restated.all("interventions");
        var mine =
                Stream.of(need, closed, stopped, declined).map(UUID::toString).collect(Collectors.toSet());

        // then
        var promised = EventContracts.all().stream()
                .filter(contract -> contract.service().equals("interventions"))
                .map(EventContract::type)
                .collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(sent(mine)).extracting(Published::type).containsAll(promised));
        assertThat(sent(mine)).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
    }

    private static List<Published> sent(Set<String> keys) {
        return Stream.of(InterventionCalls.NEEDS, InterventionCalls.INTERVENTIONS)
                .flatMap(topic -> Events.on(topic).stream())
                .filter(event -> keys.contains(event.key()))
                .toList();
    }
}
