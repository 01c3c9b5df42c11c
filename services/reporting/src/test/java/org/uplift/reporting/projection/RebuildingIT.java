package org.uplift.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.reporting.Neighbours;

@UpliftIT
class RebuildingIT {

    private static final int SCHOOL = 933_001;

    @Inject
    Rebuilding rebuilding;

    @Inject
    Projection projection;

    @Inject
    EntityManager entities;

    @Test
    void aHigherGenerationEmptiesTheReadModelsAndTheFirstEventsFillThemAgain() {
        // given
        Neighbours.school(SCHOOL, "Rebuilt Primary", Events.nextSequence());
        Neighbours.school(SCHOOL, "Rebuilt Academy", Events.nextSequence());
        await().untilAsserted(() -> assertThat(names()).isEqualTo("Rebuilt Academy"));
        var generation = count("select generation from projection_generation");

        // when
        assertThat(rebuilding.begin(Math.toIntExact(generation))).isFalse();
        assertThat(names()).isEqualTo("Rebuilt Academy");
        assertThat(rebuilding.begin(Math.toIntExact(generation) + 1)).isTrue();
        assertThat(rebuilding.begin(Math.toIntExact(generation) + 1)).isFalse();

        // then
        assertThat(names()).isEmpty();

        // when the new consumer group reads the topic from its beginning
        var offset = new AtomicLong();
        Events.on(Topics.SCHOOL).forEach(event -> projection.receive(record(event, offset.getAndIncrement())));

        // then
        assertThat(names()).isEqualTo("Rebuilt Academy");
    }

    private String names() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select coalesce(max(name), '') from school_line where urn = " + SCHOOL, String.class)
                        .getSingleResult()
                        .toString());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static ConsumerRecord<String, byte[]> record(Published event, long offset) {
        var record = new ConsumerRecord<>(
                event.topic(), 0, offset, event.key(), event.data().getBytes(StandardCharsets.UTF_8));
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
