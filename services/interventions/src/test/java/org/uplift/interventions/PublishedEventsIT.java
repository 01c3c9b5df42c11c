package org.uplift.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uplift.interventions.Cycle.DAYS_AND_COST;
import static org.uplift.interventions.Cycle.NEITHER;
import static org.uplift.interventions.Cycle.TODAY;

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
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class PublishedEventsIT {

    private static final int SCHOOL = 930_901;

    @Test
    void everyKindOfEventIsSentAndKeepsThePromiseOfItsSchema() {
        // given
        var need = Cycle.need(SCHOOL);
        var closed = Cycle.proposed(need, NEITHER);
        var stopped = Cycle.proposed(need, DAYS_AND_COST);
        var declined = Cycle.proposed(need, DAYS_AND_COST);

        // when
        Cycle.act(closed, "reviews", Cycle.review(TODAY, 61)).then().statusCode(201);
        Cycle.act(closed, "pause", "{\"reason\": \"Leave\"}").then().statusCode(200);
        Cycle.act(closed, "resume", "").then().statusCode(200);
        Cycle.act(closed, "close", Cycle.closing(TODAY, "WORKED")).then().statusCode(200);
        Cycle.act(stopped, "stop", "{\"reason\": \"Another way\"}").then().statusCode(200);
        Events.publish(Cycle.moneyRefused(declined, "There is no budget with the code SI-2026."));
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
        return Stream.of(Cycle.NEEDS, Cycle.INTERVENTIONS)
                .flatMap(topic -> Events.on(topic).stream())
                .filter(event -> keys.contains(event.key()))
                .toList();
    }
}
