package org.uplift.interventions.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uplift.interventions.InterventionCalls.INTERVENTIONS;
import static org.uplift.interventions.InterventionCalls.NEITHER;
import static org.uplift.interventions.InterventionCalls.TODAY;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.interventions.InterventionCalls;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class DeliveryIT {

    private static final int SCHOOL = 930_401;

    @Inject
    DeliveryStart start;

    @Inject
    InterventionService interventions;

    @Test
    void aReviewStartsDeliveryAndShowsProgress() {
        // given
        var id = commissioned();

        // when
        var first = InterventionCalls.act(id, "reviews", InterventionCalls.review(TODAY.minusDays(7), 52));
        var second = InterventionCalls.act(
                id, "reviews", InterventionCalls.review(TODAY, 57).replace("ON_TRACK", "ahead"));

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.jsonPath().getString("intervention.status")).isEqualTo("IN_DELIVERY");
        assertThat(second.jsonPath().getString("nextReviewOn"))
                .isEqualTo(TODAY.plusWeeks(6).toString());
        var trace = InterventionCalls.read(id);
        assertThat(trace.getList("reviews.judgement")).containsExactly("ON_TRACK", "AHEAD");
        assertThat(trace.getDouble("targets[0].latest")).isEqualTo(57);
        assertThat(trace.getDouble("targets[0].change")).isEqualTo(9);
        assertThat(trace.getBoolean("targets[0].met")).isFalse();
        assertThat(trace.getList("actions")).containsExactly("REVIEW", "CLOSE", "STOP", "PAUSE");
        await().untilAsserted(() -> assertThat(happenings(id))
                .containsExactly("proposed", "commissioned", "started", "reviewed", "reviewed"));
    }

    @Test
    void whoeverHasNotSeenTheLatestChangesNothing() {
        // given
        var id = commissioned();
        var seen =
                InterventionCalls.as("DIRECTOR").get("/api/interventions/" + id).header("ETag");
        InterventionCalls.act(id, "reviews", InterventionCalls.review(TODAY, 52))
                .then()
                .statusCode(201);

        // when
        var stale = InterventionCalls.as("DIRECTOR")
                .header("If-Match", seen)
                .body("{\"reason\": \"Leave\"}")
                .post("/api/interventions/" + id + "/pause");

        // then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(InterventionCalls.read(id).getString("status")).isEqualTo("IN_DELIVERY");
        var fresh =
                InterventionCalls.as("DIRECTOR").get("/api/interventions/" + id).header("ETag");
        assertThat(InterventionCalls.as("DIRECTOR")
                        .header("If-Match", fresh)
                        .body("{\"reason\": \"Leave\"}")
                        .post("/api/interventions/" + id + "/pause")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pausedResumedAndStoppedEachTellsItsReason() {
        // given
        var id = commissioned();
        InterventionCalls.act(id, "reviews", InterventionCalls.review(TODAY, 52))
                .then()
                .statusCode(201);

        // when
        var paused = InterventionCalls.act(id, "pause", "{\"reason\": \"The lead is on leave.\"}");
        var whilePaused = InterventionCalls.act(id, "reviews", InterventionCalls.review(TODAY, 53));
        var resumed = InterventionCalls.act(id, "resume", "");
        var stopped = InterventionCalls.act(id, "stop", "{\"reason\": \"The lead has left.\"}");
        var again = InterventionCalls.act(id, "stop", "{\"reason\": \"Again.\"}");

        // then
        assertThat(paused.jsonPath().getString("status")).isEqualTo("PAUSED");
        assertThat(whilePaused.statusCode()).isEqualTo(422);
        assertThat(whilePaused.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:rule-broken");
        assertThat(resumed.jsonPath().getString("status")).isEqualTo("IN_DELIVERY");
        assertThat(stopped.jsonPath().getString("status")).isEqualTo("STOPPED");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(InterventionCalls.read(id).getList("reasons")).containsExactly("The lead has left.");
        assertThat(Events.await(EventTypes.INTERVENTION_PAUSED, id.toString())
                        .json()
                        .getList("reasons"))
                .containsExactly("The lead is on leave.");
        Events.await(EventTypes.INTERVENTION_RESUMED, id.toString());
        Events.await(EventTypes.INTERVENTION_STOPPED, id.toString());
    }

    @Test
    void aReasonIsAskedFor() {
        var id = commissioned();

        var refused = InterventionCalls.act(id, "stop", "{\"reason\": \" \"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/reason");
    }

    @Test
    void theNightStartsWhatIsDue() {
        // given
        var id = commissioned();

        // when
        var started = start.startDue();

        // then
        assertThat(started.started()).isPositive();
        assertThat(started.failed()).isZero();
        assertThat(InterventionCalls.read(id).getString("status")).isEqualTo("IN_DELIVERY");
        assertThat(Events.await(EventTypes.INTERVENTION_STARTED, id.toString())
                        .headers()
                        .get("ce_actor"))
                .isEqualTo("system:interventions");
    }

    @Test
    void severalInstancesStartItOnce() {
        // given
        var id = commissioned();

        // when
        try (var instances = Executors.newFixedThreadPool(4)) {
            var attempts = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> interventions.start(id), instances))
                    .limit(4)
                    .toList();
            var started = attempts.stream()
                    .map(CompletableFuture::join)
                    .filter(it -> it)
                    .count();

            // then
            assertThat(started).isEqualTo(1);
        }
        Events.await(EventTypes.INTERVENTION_STARTED, id.toString());
        assertThat(happenings(id)).containsOnlyOnce("started");
    }

    private static UUID commissioned() {
        return InterventionCalls.proposed(InterventionCalls.need(SCHOOL), NEITHER);
    }

    private static List<String> happenings(UUID id) {
        return Events.on(INTERVENTIONS).stream()
                .filter(event -> event.key().equals(id.toString()))
                .map(Published::happened)
                .toList();
    }
}
