package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.as;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.UpliftIT;

/** What several instances of the service do at the same moment, done here by several threads. */
@UpliftIT
class LastPoundsIT {

    @Inject
    Inbox inbox;

    @Inject
    CommitmentSaga saga;

    @Test
    void ofManyProposalsForTheLastPoundsOneWins() {
        // given
        var code = FinanceApi.centralBudget("1000");
        var asked = IntStream.range(0, 6)
                .mapToObj(number -> PublishedIntervention.of(code, "600", HILLCREST))
                .toList();

        // when
        atOnce(asked.stream()
                .map(one -> one.event(EventTypes.INTERVENTION_PROPOSED))
                .toList());

        // then
        assertThat(statuses(code).filter("COMMITTED"::equals)).hasSize(1);
        assertThat(statuses(code).filter("REFUSED"::equals)).hasSize(5);
        assertThat(FinanceApi.budget(code).<BigDecimal>get("committed")).isEqualTo("600.00");
    }

    @Test
    void oneProposalSeenByTwoAtOnceIsCommittedOnce() {
        // given
        var code = FinanceApi.centralBudget("5000");
        var asked = PublishedIntervention.of(code, "600", HILLCREST);
        var same = asked.event(EventTypes.INTERVENTION_PROPOSED);

        // when
        atOnce(List.of(
                same,
                same,
                asked.event(EventTypes.INTERVENTION_PROPOSED),
                asked.event(EventTypes.INTERVENTION_PROPOSED)));

        // then
        assertThat(statuses(code)).containsExactly("COMMITTED");
        assertThat(FinanceApi.budget(code).<BigDecimal>get("committed")).isEqualTo("600.00");
    }

    @Test
    void whateverTheOrderCommittedIsTheSumOfTheLiveCommitments() {
        // given
        var code = FinanceApi.centralBudget("20000");
        var asked = IntStream.range(1, 9)
                .mapToObj(number -> PublishedIntervention.of(code, number + "00.25", HILLCREST))
                .toList();
        var endings = List.of(
                EventTypes.INTERVENTION_STOPPED, EventTypes.INTERVENTION_COMPLETED, EventTypes.INTERVENTION_DECLINED);

        // when
        atOnce(IntStream.range(0, asked.size())
                .boxed()
                .flatMap(index -> Stream.of(
                        asked.get(index).event(EventTypes.INTERVENTION_PROPOSED),
                        asked.get(index)
                                .event(index % 4 == 3 ? EventTypes.INTERVENTION_REVIEWED : endings.get(index % 4))))
                .toList());

        // then
        var held = commitments(code);
        var budget = FinanceApi.budget(code);
        assertThat(held).hasSize(8);
        assertThat(budget.<BigDecimal>get("committed"))
                .isEqualTo(sum(held, "COMMITTED"))
                .isEqualTo("1200.50");
        assertThat(budget.<BigDecimal>get("actual"))
                .isEqualTo(sum(held, "SPENT"))
                .isEqualTo("800.50");
    }

    private static BigDecimal sum(List<Map<String, Object>> held, String status) {
        return held.stream()
                .filter(commitment -> commitment.get("status").equals(status))
                .map(commitment -> (BigDecimal) commitment.get("amount"))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static Stream<String> statuses(String code) {
        return commitments(code).stream().map(commitment -> (String) commitment.get("status"));
    }

    private static List<Map<String, Object>> commitments(String code) {
        return as("FINANCE")
                .get("/api/budgets/" + code + "/commitments")
                .jsonPath()
                .getList("items");
    }

    private void atOnce(List<Envelope> events) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(6)) {
            events.forEach(event -> threads.submit(() -> {
                start.await();
                inbox.receive(saga, arrived(event));
                return null;
            }));
            start.countDown();
        }
    }

    private static ConsumerRecord<String, byte[]> arrived(Envelope event) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id", event.id().toString(),
                        "ce_type", event.type().fullName(),
                        "ce_subject", event.subject(),
                        "ce_time", event.time().toString(),
                        "ce_sequence", Long.toString(event.sequence()))
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        var place = Math.abs(UUID.randomUUID().getMostSignificantBits());
        var record = new ConsumerRecord<>(
                event.topic(), 0, place, event.subject(), event.data().getBytes(StandardCharsets.UTF_8));
        headers.forEach(header -> record.headers().add(header));
        return record;
    }
}
