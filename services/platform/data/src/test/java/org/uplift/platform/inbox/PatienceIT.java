package org.uplift.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.things.ThingCopies;
import org.uplift.platform.things.ThingEvents;
import org.uplift.platform.things.Things;

/** A failure that is not the event's holds up its channel and shows; one that never ends is given up. */
@UpliftIT
class PatienceIT {

    private static final String TOPIC = "uplift.platform.thing.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Things things;

    @Inject
    ThingCopies copies;

    @Inject
    Inbox inbox;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @TestHTTPResource(value = "/health/group/events", management = true)
    String events;

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @Test
    void eventsWaitForATableThatIsAwayAndTheWaitShows() {
        // given
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var retries = metric("uplift_inbox_retries_total");
        // when
        things.update("alter table thing_copy rename to thing_copy_away");
        try {
            ids.forEach(id -> Events.publish(event(id, "behind a table")));
            // then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(check())
                            .containsEntry("status", "DOWN")
                            .extracting("data")
                            .asString()
                            .contains("thing-copies " + TOPIC, "PSQLException"));
            assertThat(metric("uplift_inbox_held_seconds")).isGreaterThanOrEqualTo(1);
            assertThat(metric("uplift_inbox_retries_total")).isGreaterThan(retries);
            assertThat(RestAssured.get(ready).statusCode()).isEqualTo(200);
        } finally {
            things.update("alter table thing_copy_away rename to thing_copy");
        }
        // and when it is back
        ids.forEach(id -> awaitCopy(id, "behind a table"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(check()).containsEntry("status", "UP"));
        assertThat(metric("uplift_inbox_held_seconds")).isZero();
        ids.forEach(id -> assertThat(letters(id)).isEmpty());
    }

    @Test
    void eventsWaitWhileTheDatabaseTakesNoChangesLongerThanOneOfThemMayHoldUpTheRest() throws Exception {
        // given
        var id = UUID.randomUUID();
        // when
        readOnly(true);
        try {
            Events.publish(event(id, "read-only"));
            // then, well past the patience with one event, since no event is to blame
            await().during(Duration.ofSeconds(14)).atMost(PATIENCE).until(() -> true);
        } finally {
            readOnly(false);
        }
        awaitCopy(id, "read-only");
        assertThat(letters(id)).isEmpty();
    }

    @Test
    void anEventWhoseStatementAlwaysTimesOutIsGivenUpAndTheRestFlows() {
        // given
        var label = "slow " + UUID.randomUUID();
        var slow = UUID.randomUUID();
        var behind = UUID.randomUUID();
        copies.slow(label);
        // when
        Events.publish(event(slow, label));
        Events.publish(event(behind, "behind a slow one"));
        // then
        awaitCopy(behind, "behind a slow one");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters(slow))
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .matches("(?s)Given up after 1[2-9] seconds of trying: .*statement timeout.*")));
        assertThat(things.sql("select why, tried_seconds from dead_letter where record_key = '%s'".formatted(slow)))
                .singleElement()
                .satisfies(why -> {
                    assertThat(why[0]).isEqualTo("GIVEN_UP");
                    assertThat((Integer) why[1]).isBetween(12, 29);
                });
        assertThat(RestAssured.get(metrics).asString())
                .containsPattern("uplift_inbox_letters_total\\{.*consumer=\"thing-copies\".*why=\"given-up\".*} [1-9]");
    }

    @Test
    void anEventThatFailsAloneIsGivenUpSooner() {
        // given
        var label = "alone " + UUID.randomUUID();
        var alone = UUID.randomUUID();
        copies.slow(label);
        // when
        Events.publish(event(alone, label));
        await().atMost(PATIENCE).until(() -> metric("uplift_inbox_held_seconds") > 0);
        // and another channel of the consumer comes through with an event of the type
        inbox.receive(copies, record(UUID.randomUUID()));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters(alone))
                        .singleElement()
                        .satisfies(message ->
                                assertThat(message).matches("(?s)Given up after [4-9] seconds of trying: .*")));
    }

    private static ConsumerRecord<String, byte[]> record(UUID id) {
        var record =
                new ConsumerRecord<>(TOPIC, 0, Integer.MAX_VALUE, id.toString(), "{\"label\": \"fast\"}".getBytes());
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", ThingEvents.CHANGED.fullName());
        header(record, "ce_subject", id.toString());
        header(record, "ce_sequence", "1");
        header(record, "ce_time", "2026-11-22T09:00:00Z");
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes());
    }

    /** As a primary that was demoted: every session from now on, and none from before is left. */
    private void readOnly(boolean on) throws SQLException {
        var database = url.substring(url.lastIndexOf('/') + 1);
        try (var connection = DriverManager.getConnection(url.replace(database, "postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(
                    "alter database %s set default_transaction_read_only = %s".formatted(database, on ? "on" : "off"));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(database));
        }
    }

    private Map<String, Object> check() {
        return RestAssured.get(events).jsonPath().getMap("checks.find { it.name == 'event-channels' }");
    }

    private double metric(String name) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("thing-copies"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<String> letters(UUID id) {
        return things.sql("select message, cause from dead_letter where record_key = '%s'".formatted(id)).stream()
                .map(row -> (String) row[0])
                .toList();
    }

    private void awaitCopy(UUID id, String label) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                things.sql("select label, event_order from thing_copy where id = '%s'".formatted(id)))
                        .singleElement()
                        .satisfies(copy -> assertThat(copy[0]).isEqualTo(label)));
    }

    private static Envelope event(UUID id, String label) {
        return Envelope.of(ThingEvents.CHANGED, id.toString(), 1, "{\"label\": \"%s\"}".formatted(label));
    }
}
