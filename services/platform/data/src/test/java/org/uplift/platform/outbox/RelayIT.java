package org.uplift.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay against a real database and a real broker, and everything that can go wrong between them. */
class RelayIT {

    private static Bench bench;

    private Producer<String, byte[]> producer;

    @BeforeAll
    static void startServers() throws Exception {
        bench = new Bench();
    }

    @AfterAll
    static void stopServers() {
        bench.close();
    }

    @BeforeEach
    void emptyOutbox() throws SQLException {
        bench.empty();
        producer = bench.producer();
    }

    @AfterEach
    void closeProducer() {
        producer.close(Duration.ofSeconds(1));
    }

    @Test
    void publishesAnEventWithItsEnvelopeAndItsTrace() throws Exception {
        // given
        bench.commit("enveloped", 1, 7, 7);
        // when
        var turn = bench.relay(producer).turn();
        // then
        assertThat(turn).isEqualTo(new Turn(true, 1, 0, false, false));
        assertThat(bench.topic("enveloped")).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("uplift.bench.enveloped.v1");
            assertThat(record.key()).isEqualTo("key-0");
            assertThat(new String(record.value())).isEqualTo("{\"n\":7}");
            assertThat(Bench.header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(Bench.header(record, "ce_id")).hasSize(36);
            assertThat(Bench.header(record, "ce_source")).isEqualTo("/uplift/bench");
            assertThat(Bench.header(record, "ce_type")).isEqualTo("org.uplift.bench.enveloped.changed.v1");
            assertThat(Bench.header(record, "ce_subject")).isEqualTo("key-0");
            assertThat(Bench.header(record, "ce_time")).isEqualTo("2026-11-22T09:00:00Z");
            assertThat(Bench.header(record, "ce_sequence")).isEqualTo("7");
            assertThat(Bench.header(record, "ce_actor")).isEqualTo("somebody");
            assertThat(Bench.header(record, "content-type")).isEqualTo("application/json");
            assertThat(Bench.header(record, "traceparent")).contains("0af7651916cd43dd8448eb211c80319c");
        });
    }

    @Test
    void aLeaderKilledInMidBatchLosesNothingAndTheOtherRelayKeepsTheOrder() throws Exception {
        // given a leader in another process that has sent 20 of 60 events and marked none
        bench.commit("orphaned", 6, 1, 10);
        var leader = startLeader("");
        var standby = bench.relay(producer);
        assertThat(standby.turn()).as("while the leader lives").isEqualTo(Turn.standby());
        // when
        leader.destroyForcibly().waitFor();
        // then
        await().atMost(Duration.ofSeconds(20)).until(() -> standby.turn().leading());
        await().until(() ->
                bench.count("published_at is null") == 0 || standby.turn().published() < 0);
        var records = bench.topic("orphaned");
        assertThat(records).as("what the dead leader had sent was sent again").hasSize(80);
        for (var key = 0; key < 6; key++) {
            assertThat(Bench.sequences(records, "key-" + key)).isEqualTo(oneTo(10));
        }
    }

    @Test
    void aFrozenLeaderLosesItsLockToTheOtherRelay() throws Exception {
        // given a leader in another process that stands still with its transaction open
        bench.commit("frozen", 6, 1, 10);
        var leader = startLeader("-c idle_in_transaction_session_timeout=3s");
        try {
            var standby = bench.relay(producer);
            assertThat(standby.turn()).as("before the server has had enough").isEqualTo(Turn.standby());
            // when it stays so
            await().atMost(Duration.ofSeconds(20)).until(() -> standby.turn().leading());
            // then
            await().until(() ->
                    bench.count("published_at is null") == 0 || standby.turn().published() < 0);
            assertThat(leader.isAlive()).isTrue();
        } finally {
            leader.destroyForcibly().waitFor();
        }
        for (var key = 0; key < 6; key++) {
            assertThat(Bench.sequences(bench.topic("frozen"), "key-" + key)).isEqualTo(oneTo(10));
        }
    }

    @Test
    void twoRelaysAtOncePublishEachEventOnceAndInOrder() throws Exception {
        // given
        try (var other = bench.producer();
                var first = start(bench.relay(producer));
                var second = start(bench.relay(other))) {
            // when
            for (var sequence = 1; sequence <= 40; sequence++) {
                bench.commit("shared", 12, sequence, sequence);
            }
            // then
            await().atMost(Duration.ofSeconds(30)).until(() -> bench.count("published_at is null") == 0);
        }
        var records = bench.topic("shared");
        assertThat(records).hasSize(480);
        for (var key = 0; key < 12; key++) {
            assertThat(Bench.sequences(records, "key-" + key)).isEqualTo(oneTo(40));
        }
    }

    @Test
    void aTransactionThatCommitsLaterThanOneBegunAfterItIsPublishedAllTheSame() throws Exception {
        // given
        try (var early = begin();
                var late = begin()) {
            Bench.insert(early, "overtaken", "early", 1, "{}");
            Bench.insert(late, "overtaken", "late", 1, "{}");
            var relay = bench.relay(producer);
            // when
            late.commit();
            var first = relay.turn();
            early.commit();
            var second = relay.turn();
            // then
            assertThat(first.published()).isEqualTo(1);
            assertThat(second.published()).isEqualTo(1);
        }
        assertThat(bench.topic("overtaken")).extracting("key").containsExactlyInAnyOrder("early", "late");
    }

    @Test
    void eventsWaitWhileTheBrokerIsAwayAndThenGoOutInOrder() throws Exception {
        // given
        try (var loop = start(bench.relay(producer))) {
            bench.commit("patient", 5, 1, 10);
            await().atMost(Duration.ofSeconds(20)).until(() -> bench.count("published_at is null") == 0);
            // when
            bench.kafka.kill();
            bench.commit("patient", 5, 11, 20);
            await().during(Bench.DELIVERY.multipliedBy(2))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> bench.count("published_at is null and failed_at is null") == 50);
            bench.kafka.start();
            // then
            await().atMost(Duration.ofSeconds(60)).until(() -> bench.count("published_at is null") == 0);
        }
        var records = bench.topic("patient");
        for (var key = 0; key < 5; key++) {
            assertThat(Bench.sequences(records, "key-" + key)).isEqualTo(oneTo(20));
        }
    }

    @Test
    void aCrashBetweenSendingAndMarkingSendsTheSameEventAgain() throws Exception {
        // given a relay whose database connection breaks once the broker has the event
        bench.commit("repeated", 1, 1, 1);
        var unlucky = Bench.watched(producer, sending -> {
            breakRelaysConnection();
            return sending;
        });
        // when
        assertThatThrownBy(() -> bench.relay(unlucky).turn()).isInstanceOf(SQLException.class);
        var next = bench.relay(producer).turn();
        // then
        assertThat(next.published()).isEqualTo(1);
        var records = bench.topic("repeated");
        assertThat(records).hasSize(2);
        assertThat(Bench.header(records.get(0), "ce_id")).isEqualTo(Bench.header(records.get(1), "ce_id"));
    }

    @Test
    void anEventTooLargeForTheProducerStopsItsOwnKeyOnly() throws Exception {
        stopsItsOwnKeyOnly("oversized", producer);
    }

    @Test
    void anEventTooLargeForTheBrokerStopsItsOwnKeyOnly() throws Exception {
        try (var generous = Bench.producer(bench.kafka.bootstrap(), Map.of("max.request.size", 8_000_000))) {
            stopsItsOwnKeyOnly("refused", generous);
        }
    }

    private void stopsItsOwnKeyOnly(String aggregate, Producer<String, byte[]> through) throws Exception {
        // given
        try (var connection = bench.dataSource().getConnection()) {
            Bench.insert(connection, aggregate, "poisoned", 1, "{}");
            Bench.insert(connection, aggregate, "poisoned", 2, "\"" + "x".repeat(2_000_000) + "\"");
            Bench.insert(connection, aggregate, "poisoned", 3, "{}");
        }
        bench.commit(aggregate, 2, 1, 3);
        var relay = bench.relay(through);
        // when; a topic that was only just made may not be known to the broker for a moment
        var first =
                await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(relay::turn, turn -> turn.failed() > 0);
        var second = relay.turn();
        // then
        assertThat(first.failed()).isEqualTo(1);
        assertThat(second).as("the rest of the key waits").isEqualTo(new Turn(true, 0, 0, false, false));
        assertThat(Bench.sequences(bench.topic(aggregate), "poisoned")).isEqualTo(oneTo(1));
        assertThat(Bench.sequences(bench.topic(aggregate), "key-0")).isEqualTo(oneTo(3));
        assertThat(Bench.sequences(bench.topic(aggregate), "key-1")).isEqualTo(oneTo(3));
        assertThat(bench.count("failure like 'RecordTooLargeException%'")).isEqualTo(1);
        // and when it is given up, what waited flows
        bench.execute("update outbox set discarded_at = now() where failed_at is not null");
        assertThat(relay.turn().published()).isEqualTo(1);
        assertThat(Bench.sequences(bench.topic(aggregate), "poisoned")).containsExactly(1L, 3L);
    }

    @Test
    void publishedEventsAreForgottenAfterAWhileAndOthersAreNot() throws Exception {
        // given
        bench.commit("old", 1, 1, 3);
        bench.execute("update outbox set published_at = '2026-11-01T00:00:00Z' where sequence = 1");
        bench.execute("update outbox set published_at = '2026-11-20T00:00:00Z' where sequence = 2");
        // when
        try (var connection = bench.dataSource().getConnection()) {
            var purged = OutboxTable.purge(connection, Instant.parse("2026-11-15T00:00:00Z"));
            // then
            assertThat(purged).isEqualTo(1);
        }
        assertThat(bench.count("sequence in (2, 3)")).isEqualTo(2);
    }

    /** A relay in another process that has sent 20 events and marked none. */
    private static Process startLeader(String options) throws Exception {
        var leader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DoomedRelay.class.getName(),
                        bench.url(),
                        bench.kafka.bootstrap(),
                        "20",
                        options)
                .redirectErrorStream(true)
                .start();
        awaitLine(leader.inputReader(), "in mid-batch");
        return leader;
    }

    private static void breakRelaysConnection() {
        try {
            bench.executeAsSuperuser("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = 'bench' and state = 'idle in transaction'""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection begin() throws SQLException {
        var connection = bench.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void awaitLine(BufferedReader output, String line) throws Exception {
        var said = new StringJoiner("\n");
        for (var next = output.readLine(); next != null; next = output.readLine()) {
            if (next.contains(line)) {
                return;
            }
            said.add(next);
        }
        throw new AssertionError("The other relay ended by itself:\n" + said);
    }

    private static Running start(Relay relay) {
        var loop = new RelayLoop(relay, new RelayWakeUp(), Duration.ofMillis(50), Duration.ofMillis(200), () -> {});
        return new Running(loop, Thread.ofPlatform().start(loop));
    }

    private record Running(RelayLoop loop, Thread thread) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            loop.stop();
            thread.join();
        }
    }
}
