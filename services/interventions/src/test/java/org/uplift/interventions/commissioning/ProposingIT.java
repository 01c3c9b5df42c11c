package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;
import static org.uplift.interventions.InterventionCalls.NEITHER;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ProposingIT {

    private static final int SCHOOL = 930_201;

    @Test
    void theSameKeyProposesOnce() {
        // given
        var need = InterventionCalls.need(SCHOOL);
        var key = UUID.randomUUID().toString();
        var body = InterventionCalls.proposal(need, DAYS_AND_COST);

        // when
        var first = InterventionCalls.as("DIRECTOR")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/interventions");
        var second = InterventionCalls.as("DIRECTOR")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/interventions");

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(InterventionCalls.as("DIRECTOR")
                        .get("/api/interventions?need=" + need)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void theAnswerSaysWhereItIsAndWhichVersion() {
        // given
        var need = InterventionCalls.need(SCHOOL);

        // when
        var created = InterventionCalls.as("HEAD", SCHOOL)
                .body(InterventionCalls.proposal(need, DAYS_AND_COST))
                .post("/api/interventions");

        // then
        assertThat(created.statusCode()).isEqualTo(201);
        var id = created.jsonPath().getString("id");
        assertThat(created.header("Location")).endsWith("/api/interventions/" + id);
        var read = InterventionCalls.as("HEAD", SCHOOL).get("/api/interventions/" + id);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(created.jsonPath().getString("status")).isEqualTo("PROPOSED");
        assertThat(created.jsonPath().getDouble("days")).isEqualTo(6.0);
        assertThat(read.jsonPath().getList("actions")).isEmpty();
        assertThat(read.asString()).contains("\"amount\":2400.00");
    }

    @Test
    void everythingWrongIsToldAtOnceWithPointers() {
        // when
        var refused = InterventionCalls.as("DIRECTOR")
                .body("""
                {"needId": "%s", "route": "external", "summary": "", "startsOn": "2026-11-02", "endsOn": "2026-10-02",
                 "support": [{"personId": "%s", "days": 0.3}], "cost": {"amount": 0}}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/api/interventions");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:validation");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder(
                        "/needId",
                        "/routeReason",
                        "/summary",
                        "/endsOn",
                        "/targets",
                        "/successCriteria",
                        "/support/0/days",
                        "/cost/amount",
                        "/cost/budgetCode");
    }

    @Test
    void anotherSchoolsNeedIsNoNeed() {
        // given
        var need = InterventionCalls.need(SCHOOL);

        // when
        var refused = InterventionCalls.as("HEAD", 930_299)
                .body(InterventionCalls.proposal(need, NEITHER))
                .post("/api/interventions");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/needId");
    }

    @Test
    void aListIsNarrowedPagedAndCostsTheSameHoweverLong() {
        // given
        int school = 930_202;
        var need = InterventionCalls.need(school);
        IntStream.range(0, 7).forEach(i -> InterventionCalls.proposed(need, i < 3 ? NEITHER : DAYS_AND_COST));
        Supplier<RequestSpecification> reader = () -> InterventionCalls.as("DIRECTOR");
        var path = "/api/interventions?school=" + school;

        // when
        var commissioned = reader.get()
                .get(path + "&status=commissioned,paused&status=STOPPED")
                .jsonPath();
        var first = reader.get().get(path + "&limit=4").jsonPath();
        var second = reader.get()
                .get(path + "&limit=4&after=" + first.getString("next"))
                .jsonPath();

        // then
        assertThat(commissioned.getList("items")).hasSize(3);
        assertThat(first.getList("items")).hasSize(4);
        assertThat(second.getList("items")).hasSize(3);
        assertThat(second.getString("next")).isNull();
        assertThat(first.getList("items.id", String.class)).doesNotContainAnyElementsOf(second.getList("items.id"));
        assertThat(first.getString("items[0].cost.budgetCode")).isEqualTo("SI-2026");
        assertThat(statements(() -> reader.get().get(path + "&limit=1")))
                .isEqualTo(statements(() -> reader.get().get(path + "&limit=7")));
        assertThat(reader.get().get(path + "&status=LIVE").statusCode()).isEqualTo(400);
    }

    @Test
    void theTraceCostsTheSameHoweverLongTheStory() {
        // given
        var young = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), NEITHER);
        var old = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);
        Events.publish(InterventionCalls.reserved(old));
        Events.publish(InterventionCalls.made(old));
        InterventionCalls.awaitStatus(old, "COMMISSIONED");
        IntStream.range(0, 4)
                .forEach(i -> InterventionCalls.act(
                                old, "reviews", InterventionCalls.review(InterventionCalls.TODAY, 50 + i))
                        .then()
                        .statusCode(201));
        Supplier<RequestSpecification> reader = () -> InterventionCalls.as("DIRECTOR");

        // then
        var ofYoung = statements(() -> reader.get().get("/api/interventions/" + young));
        assertThat(statements(() -> reader.get().get("/api/interventions/" + old)))
                .isEqualTo(ofYoung);
        assertThat(ofYoung).isLessThanOrEqualTo(12);
    }

    @Test
    void historyTellsWhoSetWhich() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), NEITHER);
        InterventionCalls.act(id, "pause", "{\"reason\": \"Leave\"}").then().statusCode(200);

        // when
        var history = InterventionCalls.as("DIRECTOR")
                .get("/api/interventions/" + id + "/history?limit=200")
                .jsonPath();

        // then
        assertThat(history.getList("items.findAll { it.field == 'status' }.after", String.class))
                .startsWith("PAUSED")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(history.getList("items.field")).contains("measure", "baseline", "reason", "successCriteria");
        assertThat(history.getList("items.actor", String.class)).containsOnly(Events.actor(Posts.email("DIRECTOR")));
    }

    @Test
    void whatIsPublishedKeepsThePromiseOfItsSchema() {
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);

        var event = Events.await(EventTypes.INTERVENTION_PROPOSED, id.toString());

        assertThat(event.data()).contains("\"amount\":2400.00").contains("\"days\":4.0");
        assertThat(event.data()).doesNotContain("null");
    }

    /** The background asks the database too, so the least of some tries counts. */
    private static long statements(Runnable call) {
        return IntStream.range(0, 6)
                .mapToLong(i -> Statements.during(call))
                .min()
                .orElseThrow();
    }
}
