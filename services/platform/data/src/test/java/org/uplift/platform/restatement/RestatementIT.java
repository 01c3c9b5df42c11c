package org.uplift.platform.restatement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.things.ThingEvents;
import org.uplift.platform.things.Things;

@UpliftIT
class RestatementIT {

    private static final String ALL = "/api/restatements/platform";

    @Inject
    Things things;

    @Inject
    Restating restating;

    @Test
    void aCopyFrozenByAHugeSequenceIsRightAgainAfterAStatementInTheNextEpoch() {
        // given
        var id = things.make("right");
        awaitCopy(id, "right");
        Events.publish(Envelope.of(ThingEvents.CHANGED, id.toString(), 900_000_000_000L, "{\"label\": \"wrong\"}")
                .inEpoch(epoch()));
        awaitCopy(id, "wrong");
        things.rename(id, "right still");
        awaitEvents(id, 2);

        // when in the same epoch
        done(restate("{\"kind\": \"thing\", \"id\": \"%s\"}".formatted(id)));
        awaitEvents(id, 3);

        // then
        things.rename(id, "not heard");
        assertThat(label(id)).isEqualTo("wrong");

        // when in the next
        var asked = restate("{\"kind\": \"thing\", \"id\": \"%s\", \"epoch\": %d}".formatted(id, epoch() + 1));

        // then
        awaitCopy(id, "not heard");
        things.rename(id, "flows");
        awaitCopy(id, "flows");
        var events = Events.on(ThingEvents.STATED.topic()).stream()
                .filter(event -> event.key().equals(id.toString()) && event.sequence() < 900_000_000_000L)
                .toList();
        assertThat(events)
                .extracting(Published::happened)
                .containsExactly("made", "renamed", "stated", "renamed", "stated", "renamed");
        assertThat(events).extracting(Published::sequence).containsExactly(1L, 2L, 2L, 3L, 3L, 4L);
        assertThat(events.getLast().epoch())
                .isEqualTo(asked.jsonPath().getLong("epoch"))
                .isEqualTo(events.get(3).epoch() + 1);
    }

    @Test
    void aCopyThatLostARecordHasItAgain() {
        // given
        var id = things.make("lost");
        awaitCopy(id, "lost");
        things.update("delete from thing_copy where id = '%s'".formatted(id));

        // when
        done(restate("{\"kind\": \"thing\"}"));

        // then
        awaitCopy(id, "lost");
    }

    /** Whoever states is stopped in the second portion, as a kill would: what is committed stays, the rest follows. */
    @Test
    void whoIsStoppedHalfWayGoesOnFromThereAndStatesEachOnce() {
        // given
        var last = UUID.fromString(
                "ffffffff-ffff-4fff-8fff-" + UUID.randomUUID().toString().substring(24));
        var mark = "many " + last;
        things.update(
                "insert into thing (id, version, label) select gen_random_uuid(), 1, '%s' from generate_series(1, 1100)"
                        .formatted(mark));
        things.update(
                "insert into thing (id, version, label) values ('%s', 1, '%s')".formatted(last, Things.UNTELLABLE));

        // when
        var asked = restate("{}");
        await().until(() -> read(asked).jsonPath().getLong("stated") >= 1000);
        var before = read(asked);
        restating.work();

        // then
        assertThat(read(asked).jsonPath().getString("status")).isEqualTo("RUNNING");
        assertThat(read(asked).jsonPath().getLong("stated"))
                .isEqualTo(before.jsonPath().getLong("stated"));

        // when
        things.update("update thing set label = '%s' where id = '%s'".formatted(mark, last));

        // then
        done(asked);
        assertThat(things.sql("""
                        select count(*), count(distinct aggregateid) from outbox
                        where type like '%%.stated.v1' and payload like '%%%s%%'""".formatted(mark))).containsExactly(new Object[] {1101L, 1101L});
    }

    /** A change under way counts in the epoch before; were it read past, its event would come too early for every copy. */
    @Test
    void nothingIsStatedBeforeWhatIsUnderWayHasEnded() throws Exception {
        // given
        var id = things.make("before");
        awaitCopy(id, "before");
        var body = "{\"kind\": \"thing\", \"id\": \"%s\", \"epoch\": %d}".formatted(id, epoch() + 1);

        // when
        var asked = QuarkusTransaction.requiringNew().call(() -> {
            things.rename(id, "under way");
            var answer = CompletableFuture.supplyAsync(() -> restate(body)).get();
            CompletableFuture.runAsync(restating::work).get();
            assertThat(read(answer).jsonPath().getString("status")).isEqualTo("WAITING");
            return answer;
        });
        done(asked);

        // then
        awaitCopy(id, "under way");
        var events = Events.on(ThingEvents.STATED.topic()).stream()
                .filter(event -> event.key().equals(id.toString()))
                .toList();
        assertThat(events).extracting(Published::happened).containsExactly("made", "renamed", "stated");
        assertThat(events.get(1).epoch()).isLessThan(events.get(2).epoch());
        assertThat(events.get(1).sequence()).isEqualTo(events.get(2).sequence());
    }

    @Test
    void whatCannotBeStatedIsRefusedByName() {
        for (var body : List.of(
                "{\"kind\": \"pupil\"}",
                "{\"id\": \"1\"}",
                "{\"kind\": \"thing\", \"id\": \"no key\"}",
                "{\"kind\": \"thing\", \"id\": \"%s\"}".formatted(UUID.randomUUID()),
                "{\"epoch\": 1}",
                "{\"epoch\": 8000001}")) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(422);
        }
    }

    private static Response restate(String body) {
        var answer = post(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.header("Location"))
                .endsWith(ALL + "/" + answer.jsonPath().getString("id"));
        return answer;
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(Tokens.ofAdministrator("restater@uplift.test"))
                .contentType("application/json")
                .body(body)
                .post(ALL);
    }

    private static Response read(Response asked) {
        return get(ALL + "/" + asked.jsonPath().getString("id"));
    }

    private static Response get(String path) {
        return given().auth()
                .oauth2(Tokens.ofAdministrator("restater@uplift.test"))
                .get(path);
    }

    private static void done(Response asked) {
        await().untilAsserted(() ->
                assertThat(read(asked).jsonPath().getString("status")).isEqualTo("DONE"));
        assertThat(get(ALL).jsonPath().getList("items.id"))
                .contains(asked.jsonPath().getString("id"));
    }

    /** Those of its owner; things have no contract that their events could be held against. */
    private static void awaitEvents(UUID id, int count) {
        await().until(() -> Events.on(ThingEvents.STATED.topic()).stream()
                        .filter(event -> event.key().equals(id.toString()) && event.sequence() < 900_000_000_000L)
                        .count()
                == count);
    }

    private long epoch() {
        return (Long) things.sql("select epoch, one from event_epoch").getFirst()[0];
    }

    private void awaitCopy(UUID id, String label) {
        await().ignoreExceptions().untilAsserted(() -> assertThat(label(id)).isEqualTo(label));
    }

    private Object label(UUID id) {
        return things.sql("select label, times from thing_copy where id = '%s'".formatted(id))
                .getFirst()[0];
    }
}
