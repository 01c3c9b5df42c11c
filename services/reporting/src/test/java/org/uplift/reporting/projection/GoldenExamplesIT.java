package org.uplift.reporting.projection;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContract;
import org.uplift.events.EventContracts;
import org.uplift.events.Topics;
import org.uplift.platform.inbox.IncomingEvent;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class GoldenExamplesIT {

    private static final Set<String> READ = Set.of(
            Topics.SCHOOL,
            Topics.BOOKING,
            Topics.NEED,
            Topics.INTERVENTION,
            Topics.BUDGET,
            Topics.COMMITMENT,
            Topics.PRACTICE);

    @Inject
    Projection projection;

    @Test
    void everyGoldenExampleIsProjected() {
        EventContracts.all().stream()
                .filter(contract -> READ.contains(contract.topic()))
                .forEach(this::project);
    }

    private void project(EventContract contract) {
        contract.examples()
                .forEach((name, json) -> assertThatCode(() -> QuarkusTransaction.requiringNew()
                                .run(() -> projection.on(event(contract.type(), json))))
                        .as(contract.type() + " " + name)
                        .doesNotThrowAnyException());
    }

    private static IncomingEvent event(String type, String json) {
        try {
            var data = new ObjectMapper().readTree(json);
            return new IncomingEvent(UUID.randomUUID(), type, "example", 1, Instant.EPOCH, "system:test", data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
