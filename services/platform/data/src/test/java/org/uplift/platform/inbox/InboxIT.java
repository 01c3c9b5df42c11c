package org.uplift.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventOrder;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.TestServers;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.things.ThingCopies;
import org.uplift.platform.things.ThingEvents;
import org.uplift.platform.things.Things;

@UpliftIT
class InboxIT {

    private static final String TOPIC = "uplift.platform.thing.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Things things;

    @Inject
    ThingCopies copies;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @Inject
    DataSource database;

    @Inject
    @io.quarkus.agroal.DataSource("relay")
    DataSource relays;

    @TestHTTPResource(value = "/health/group/events", management = true)
    String events;

    @TestHTTPResource(value = "/health/group/neighbours", management = true)
    String neighbours;

    @Test
    void anEventSentAgainAfterACrashBetweenSendingAndMarkingHasItsEffectOnce() {
        // given
        var id = things.make("once");
        awaitCopy(id, "once", 1);
        // when the relay finds it unmarked, as it would after the crash
        things.update("update outbox set published_at = null where aggregateid = '%s'".formatted(id));
        var last = things.make("after the repeat");
        // then
        await().atMost(PATIENCE).until(() -> sent(id) == 2);
        awaitCopy(last, "after the repeat", 1);
        things.rename(id, "renamed");
        awaitCopy(id, "renamed", 2);
    }

    @Test
    void aLateEventIsHarmless() {
        // given
        var id = UUID.randomUUID();
        Events.publish(event(id, 5, "newest"));
        // when
        Events.publish(event(id, 3, "late"));
        Events.publish(event(id, 6, "newer still"));
        // then
        awaitCopy(id, "newer still", 2);
    }

    /** A later version of a type that is handled, and a type there is a contract of, on a topic it does not belong on. */
    @Test
    void aTypeNobodyHandlesIsIgnoredAndCounted() {
        // given
        var id = UUID.randomUUID();
        Events.publish(event(id, 1, "known"));
        awaitCopy(id, "known", 1);
        var unknown = ignored("unknown");
        var contracted = ignored(EventTypes.PACK_DRAFTED.fullName());
        // when
        Events.send(typed(id, ThingEvents.CHANGED.fullName().replace(".v1", ".v2")));
        Events.send(typed(id, EventTypes.PACK_DRAFTED.fullName()));
        Events.publish(event(id, 9, "known still"));
        // then
        awaitCopy(id, "known still", 2);
        assertThat(ignored("unknown")).isEqualTo(unknown + 1);
        assertThat(ignored(EventTypes.PACK_DRAFTED.fullName())).isEqualTo(contracted + 1);
    }

    /** Kafka's own order is by key, and so is this: what is sent before is taken before. */
    private static ProducerRecord<String, String> typed(UUID id, String type) {
        var record = new ProducerRecord<>(TOPIC, id.toString(), "{\"label\": \"not to be taken\"}");
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        "2026-11-27T09:00:00Z",
                        "ce_sequence",
                        "5")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private double ignored(String type) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("uplift_inbox_ignored_total{")
                        && line.contains("consumer=\"thing-copies\"")
                        && line.contains("type=\"%s\"".formatted(type)))
                // After the number the trace it was last counted in may stand.
                .map(line -> line.substring(line.indexOf("} ") + 2).split(" ", 2)[0])
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    @Test
    void anEventOfALaterEpochCountsWhateverItsSequence() {
        // given
        var id = UUID.randomUUID();
        Events.publish(event(id, 1_000_000_000, "frozen"));
        awaitCopy(id, "frozen", 1);
        // when
        Events.publish(event(id, 8, "too early"));
        Events.publish(event(id, 8, "thawed").inEpoch(2));
        Events.publish(event(id, 1_000_000_001, "of the epoch before"));
        Events.publish(event(id, 9, "flows").inEpoch(2));
        // then
        awaitCopy(id, "flows", 3);
    }

    @Test
    void anEventFarAboveWhatIsHeldIsTakenAndNamed() {
        // given
        var id = UUID.randomUUID();
        Events.publish(event(id, 1, "first"));
        awaitCopy(id, "first", 1);
        var before = metric("uplift_inbox_jumps_total");
        // when
        Events.publish(event(id, 2, "next"));
        Events.publish(event(id, 950_000_000_000L, "far above"));
        Events.publish(event(id, 950_000_000_001L, "next again"));
        // then
        awaitCopy(id, "next again", 4);
        assertThat(metric("uplift_inbox_jumps_total")).isEqualTo(before + 1);
    }

    @Test
    void aSequenceOrAnEpochNoRecordCouldHaveIsUnreadable() {
        // given
        var id = UUID.randomUUID();
        // when
        Events.publish(event(id, Long.MAX_VALUE, "beyond"));
        Events.publish(event(id, 2, "beyond").inEpoch(EventOrder.LAST_EPOCH + 1));
        Events.publish(event(id, 1, "readable"));
        // then
        awaitCopy(id, "readable", 1);
        assertThat(things.sql("select cause, status from dead_letter where record_key = '%s'".formatted(id)))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter).contains("OPEN"));
    }

    @Test
    void anEventThatMeetsSomebodyFasterIsTriedAgainUntilItComesThrough() {
        // given
        var label = "contested " + UUID.randomUUID();
        copies.clash(label, 8);
        // when
        var id = UUID.randomUUID();
        Events.publish(event(id, 1, label));
        // then
        awaitCopy(id, label, 1);
        assertThat(copies.clashesLeft(label)).isEqualTo(-1);
    }

    @Test
    void eventsWaitWhileTheDatabaseIsAway() {
        // given
        var id = UUID.randomUUID();
        var postgres = TestServers.running().postgres();
        // when
        postgres.kill();
        Events.publish(event(id, 1, "patient"));
        postgres.start();
        // then
        awaitCopy(id, "patient", 1);
        assertThat(things.sql("select id, cause from dead_letter where record_key = '%s'".formatted(id)))
                .isEmpty();
    }

    @Test
    void commandsAreTakenWhileTheBrokerIsAwayAndTheirEventsArriveOnceItIsBack() {
        // given
        var kafka = TestServers.running().kafka();
        var id = things.make("before");
        awaitCopy(id, "before", 1);
        // when
        kafka.kill();
        try {
            things.rename(id, "meanwhile");
            things.rename(id, "and again");
            // then
            await().atMost(PATIENCE).untilAsserted(this::itShows);
        } finally {
            kafka.start();
        }
        // and when it is back
        awaitCopy(id, "and again", 3);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(metric("uplift_outbox_unpublished")).isZero());
        assertThat(RestAssured.get(metrics).asString()).contains("kafka_consumer_fetch_manager_records_lag");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(relay().getString("status")).isEqualTo("UP"));
    }

    @Test
    void whoStandsStillInATransactionLosesItsLocks() throws SQLException {
        assertThat(longestIdle(database)).isEqualTo("30s");
        assertThat(longestIdle(relays)).isEqualTo("20s");
    }

    private static String longestIdle(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("show idle_in_transaction_session_timeout")) {
            result.next();
            return result.getString(1);
        }
    }

    private void itShows() {
        assertThat(relay().getString("status")).isEqualTo("DOWN");
        assertThat(RestAssured.get(neighbours)
                        .jsonPath()
                        .getString("checks.find { it.name == 'message-broker' }.status"))
                .isEqualTo("DOWN");
        assertThat(RestAssured.get(ready).statusCode()).as(ready).isEqualTo(200);
        assertThat(metric("uplift_outbox_unpublished")).isGreaterThanOrEqualTo(2);
        assertThat(metric("uplift_outbox_oldest_unpublished_seconds")).isPositive();
        assertThat(metric("uplift_outbox_relay_failures_total")).isPositive();
    }

    private JsonPath relay() {
        return RestAssured.get(events).jsonPath().setRootPath("checks.find { it.name == 'event-relay' }");
    }

    private double metric(String name) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                // After the number the trace it was last counted in may stand.
                .map(line -> line.split(" # ", 2)[0])
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void awaitCopy(UUID id, String label, int times) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                things.sql("select label, times from thing_copy where id = '%s'".formatted(id)))
                        .containsExactly(new Object[] {label, times}));
    }

    private static long sent(UUID id) {
        return Events.on(TOPIC).stream()
                .filter(event -> event.key().equals(id.toString()))
                .count();
    }

    private static Envelope event(UUID id, long sequence, String label) {
        return Envelope.of(
                ThingEvents.CHANGED,
                id.toString(),
                sequence,
                "{\"label\": \"%s\", \"colour\": \"unknown here\"}".formatted(label));
    }
}
