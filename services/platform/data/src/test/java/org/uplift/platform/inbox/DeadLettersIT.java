package org.uplift.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventOrder;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.things.ThingCopies;
import org.uplift.platform.things.ThingEvents;
import org.uplift.platform.things.Things;

@UpliftIT
class DeadLettersIT {

    private static final String TOPIC = "uplift.platform.thing.v1";
    private static final String LETTERS = "/api/dead-letters/platform";
    private static final String ADMINISTRATOR = "administrator@uplift.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Things things;

    @Inject
    ThingCopies copies;

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAtOnceAndTheRestFlows() {
        // given
        var key = UUID.randomUUID().toString();
        // when
        Events.send(new ProducerRecord<>(TOPIC, key, "no envelope at all"));
        Events.send(new ProducerRecord<>(TOPIC, key, null));
        Events.publish(new Envelope(
                UUID.randomUUID(),
                ThingEvents.CHANGED,
                key,
                EventOrder.FIRST_EPOCH,
                1,
                java.time.Instant.now(),
                "system:test",
                "{\"label\": "));
        Events.publish(event(key, 2, "readable"));
        // then
        awaitCopy(key, "readable");
        var letters = letters(key);
        assertThat(letters)
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter)
                        .containsEntry("status", "OPEN")
                        .containsEntry("direction", "INCOMING")
                        .containsEntry("consumer", "thing-copies")
                        .containsEntry("topic", TOPIC)
                        .containsKeys("partition", "offset", "cause", "message", "arrivedAt", "headers"));
        assertThat(letters.getLast()).containsEntry("payload", "no envelope at all");
        assertThat(letters.getLast()).containsEntry("message", "The event has no ce_id");
        assertThat(letters.getFirst()).containsEntry("event", ThingEvents.CHANGED.fullName());
    }

    @Test
    void anEventItsConsumerCannotTakeIsReplayedOnceItCanAndTheRecordSaysByWhomAndWhy() {
        // given
        var label = "poison " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        copies.refuse(label);
        Events.publish(event(key, 1, label));
        var letter = awaitLetter(key);
        assertThat(letter).containsEntry("cause", "IllegalArgumentException");
        assertThat(copiesOf(key)).as("the failed effect is rolled back").isEmpty();
        // when it is replayed too early
        var early = act(letter, "replay", "{\"reason\": \"perhaps it works now\"}");
        // then
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(decisions(key)).containsExactly("REPLAY_FAILED");
        // and when it is replayed after the mending
        copies.accept(label);
        var replayed = act(letter, "replay", "{\"reason\": \"mended in release 12\"}");
        // then
        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(copiesOf(key)).hasSize(1);
        var settled = letters(key).getFirst();
        assertThat(settled).containsEntry("status", "REPLAYED");
        assertThat(administrator()
                        .get(LETTERS + "/" + settled.get("id"))
                        .jsonPath()
                        .<String, Object>getMap(""))
                .isEqualTo(settled);
        assertThat(decisions(key)).containsExactly("REPLAY_FAILED", "REPLAYED");
        var decision = replayed.jsonPath();
        assertThat(decision.getString("decisions[1].by")).isEqualTo(Events.unlinkedActor(ADMINISTRATOR));
        assertThat(decision.getString("decisions[1].reason")).isEqualTo("mended in release 12");
        assertThat(decision.getString("decisions[1].at")).isNotBlank();
        // and when once more
        assertThat(act(letter, "replay", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void aLetterIsDiscardedForAReasonThatItsRecordShows() {
        // given
        var key = UUID.randomUUID().toString();
        Events.send(new ProducerRecord<>(TOPIC, key, "rubbish"));
        var letter = awaitLetter(key);
        // when
        var without = act(letter, "discard", "{}");
        var with = act(letter, "discard", "{\"reason\": \"sent by a broken script\"}");
        // then
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.jsonPath().getString("status")).isEqualTo("DISCARDED");
        assertThat(with.jsonPath().getString("decisions[0].by")).isEqualTo(Events.unlinkedActor(ADMINISTRATOR));
        assertThat(with.jsonPath().getString("decisions[0].reason")).isEqualTo("sent by a broken script");
        assertThat(act(letter, "replay", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void anEventThatCannotBeSentIsShownAndRetriedAndDiscardedSoThatWhatWaitsBehindItFlows() {
        // given
        var id = things.make("small");
        things.rename(id, "x".repeat(2_000_000));
        things.rename(id, "small again");
        var letter = awaitLetter(id.toString());
        assertThat(letter).containsEntry("direction", "OUTGOING").containsEntry("status", "OPEN");
        // when it is tried again
        assertThat(act(letter, "replay", "{}").statusCode()).isEqualTo(200);
        // then it fails again
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters(id.toString()))
                        .singleElement()
                        .satisfies(open -> assertThat(open).containsEntry("status", "OPEN")));
        // and when it is given up
        assertThat(act(letter, "discard", "{\"reason\": \"nobody needs it\"}").statusCode())
                .isEqualTo(200);
        // then
        awaitCopy(id.toString(), "small again");
        assertThat(decisions(id.toString())).containsExactly("REPLAYED", "DISCARDED");
    }

    @Test
    void lettersReplayedTogetherKeepTheOrderOfEachKey() {
        // given
        var stuck = UUID.randomUUID().toString();
        var mended = UUID.randomUUID().toString();
        for (var key : List.of(stuck, mended)) {
            for (var sequence = 1; sequence <= 2; sequence++) {
                copies.refuse(key + sequence);
                Events.publish(event(key, sequence, key + sequence));
            }
        }
        await().atMost(PATIENCE)
                .until(() -> letters(stuck).size() == 2 && letters(mended).size() == 2);
        copies.accept(stuck + 2);
        copies.accept(mended + 1);
        copies.accept(mended + 2);
        // when all is tried again but the first of one key fails still
        var first = replayAll("{\"consumer\": \"thing-copies\", \"reason\": \"mended in release 12\"}");
        // then
        assertThat(first.getInt("replayed")).isGreaterThanOrEqualTo(2);
        assertThat(first.getInt("failed")).isPositive();
        assertThat(first.getInt("waiting")).isPositive();
        assertThat(statuses(mended)).containsExactly("REPLAYED", "REPLAYED");
        assertThat(timesCopied(mended)).as("the earlier one went first").isEqualTo(2);
        assertThat(statuses(stuck)).containsExactly("OPEN", "OPEN");
        assertThat(act(letters(stuck).getFirst(), "replay", "{}").statusCode())
                .as("the later of two")
                .isEqualTo(409);
        // and when that is mended too
        copies.accept(stuck + 1);
        replayAll("{}");
        // then
        assertThat(statuses(stuck)).containsExactly("REPLAYED", "REPLAYED");
        assertThat(timesCopied(stuck)).isEqualTo(2);
        assertThat(letters(stuck).getFirst()).extracting("decisions").asString().contains("REPLAYED");
    }

    @Test
    void aLetterWhoseEventComesAgainAndIsTakenClosesItself() {
        // given
        var key = UUID.randomUUID().toString();
        var event = event(key, 1, key);
        copies.refuse(key);
        Events.publish(event);
        awaitLetter(key);
        copies.accept(key);
        // when
        Events.publish(event);
        // then
        awaitCopy(key, key);
        assertThat(statuses(key)).containsExactly("APPLIED");
        assertThat(decisions(key)).containsExactly("APPLIED");
        assertThat(letters(key).getFirst()).extracting("decisions").asString().contains("system:platform");
        assertThat(act(letters(key).getFirst(), "replay", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void onlyAdministratorsOfThisServicesLettersSeeThem() {
        assertThat(given().get(LETTERS).statusCode()).isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(Tokens.of("executive@uplift.example"))
                        .get(LETTERS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator().get("/api/dead-letters/schools").statusCode())
                .isEqualTo(404);
        assertThat(administrator().get(LETTERS + "?status=LOST").statusCode()).isEqualTo(400);
        assertThat(administrator().get(LETTERS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(administrator()
                        .noContentType()
                        .post(LETTERS + "/" + UUID.randomUUID() + "/replay")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lettersComeInPagesNewestFirst() {
        // given
        var key = UUID.randomUUID().toString();
        for (var number = 1; number <= 3; number++) {
            Events.send(new ProducerRecord<>(TOPIC, key, "rubbish " + number));
        }
        await().atMost(PATIENCE).until(() -> letters(key).size() == 3);
        // when
        var first = administrator().get(LETTERS + "?status=open&limit=2").jsonPath();
        var second = administrator()
                .queryParam("after", first.getString("next"))
                .get(LETTERS + "?status=open&limit=2")
                .jsonPath();
        // then
        assertThat(first.getList("items.payload")).containsExactly("rubbish 3", "rubbish 2");
        assertThat(second.getList("items.payload")).startsWith("rubbish 1");
    }

    private static io.restassured.specification.RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.ofAdministrator(ADMINISTRATOR));
    }

    private static Response act(Map<String, Object> letter, String action, String body) {
        return administrator()
                .contentType("application/json")
                .body(body)
                .post(LETTERS + "/" + letter.get("id") + "/" + action);
    }

    private static Map<String, Object> awaitLetter(String key) {
        await().atMost(PATIENCE).until(() -> !letters(key).isEmpty());
        return letters(key).getFirst();
    }

    private static List<Map<String, Object>> letters(String key) {
        return all().<Map<String, Object>>getList("items").stream()
                .filter(letter -> key.equals(letter.get("key")))
                .toList();
    }

    private static JsonPath all() {
        return administrator().get(LETTERS + "?limit=200").jsonPath();
    }

    private static JsonPath replayAll(String body) {
        var answer = administrator()
                .contentType("application/json")
                .body(body)
                .post(LETTERS + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("next")).isNull();
        return answer;
    }

    private static List<Object> statuses(String key) {
        return letters(key).stream().map(letter -> letter.get("status")).toList();
    }

    private int timesCopied(String key) {
        return (int) things.sql("select times, label from thing_copy where id = '%s'".formatted(key))
                .getFirst()[0];
    }

    private static List<String> decisions(String key) {
        return all().getList("items.find { it.key == '%s' }.decisions.decision".formatted(key));
    }

    private void awaitCopy(String key, String label) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copiesOf(key))
                        .singleElement()
                        .satisfies(copy -> assertThat(copy[0]).isEqualTo(label)));
    }

    private List<Object[]> copiesOf(String key) {
        return things.sql("select label, event_order from thing_copy where id = '%s'".formatted(key));
    }

    private static Envelope event(String key, long sequence, String label) {
        return Envelope.of(ThingEvents.CHANGED, key, sequence, "{\"label\": \"%s\"}".formatted(label));
    }
}
