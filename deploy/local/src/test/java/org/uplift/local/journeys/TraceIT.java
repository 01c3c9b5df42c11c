package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;

/** One trace, from the request at the gateway through every service it sets in motion. */
@Journey
class TraceIT {

    private static final List<String> TOPICS = List.of(Topics.INTERVENTION, Topics.BOOKING, Topics.COMMITMENT);

    private final Trust trust;
    private final Cycle cycle;

    TraceIT(Trust trust) {
        this.trust = trust;
        this.cycle = new Cycle(trust);
    }

    @Test
    void aProposalsTraceGoesThroughSchoolsAndFinanceAndBack() {
        // given
        String trace = UUID.randomUUID().toString().replace("-", "");
        String person = cycle.person("Anselm Quill", Trust.BEECHWOOD, 6);
        var proposal = cycle.proposal(
                cycle.need(Trust.CEDAR), Map.of(person, 6), BigDecimal.valueOf(2_400), cycle.budget(2_400));

        // when
        String intervention = trust.executive()
                .send(
                        "POST",
                        "/api/interventions",
                        BodyPublishers.ofString(
                                Answer.JSON.valueToTree(proposal).toString()),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01"))
                .expect(201)
                .id();
        assertThat(cycle.decision(intervention)).isEqualTo("COMMISSIONED");

        // then
        Map<String, String> traces = tracesOf(intervention);
        assertThat(traces)
                .containsKeys(
                        EventTypes.INTERVENTION_PROPOSED.fullName(),
                        EventTypes.BOOKING_RESERVED.fullName(),
                        EventTypes.COMMITMENT_MADE.fullName(),
                        EventTypes.INTERVENTION_COMMISSIONED.fullName());
        assertThat(traces)
                .allSatisfy((type, found) -> assertThat(found).as(type).isEqualTo(trace));
    }

    /** The trace of each type of event there is about it. */
    private Map<String, String> tracesOf(String intervention) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", trust.platform().bootstrap());
        Map<String, String> traces = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    if (intervention.equals(event.key())) {
                        traces.put(
                                header(event, "ce_type"),
                                header(event, "traceparent").split("-")[1]);
                    }
                }
            }
        }
        return traces;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        assertThat(header).as("%s of %s", name, event).isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
