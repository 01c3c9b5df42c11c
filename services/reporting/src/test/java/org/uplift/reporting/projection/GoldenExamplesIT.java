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
import org.uplift.platform.inbox.IncomingEvent;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class GoldenExamplesIT {

    private static final Set<String> READ = Set.of(
            "uplift.schools.school.v1",
            "uplift.schools.booking.v1",
            "uplift.interventions.need.v1",
            "uplift.interventions.intervention.v1",
            "uplift.finance.budget.v1",
            "uplift.finance.commitment.v1",
            "uplift.codesign.practice.v1");

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
