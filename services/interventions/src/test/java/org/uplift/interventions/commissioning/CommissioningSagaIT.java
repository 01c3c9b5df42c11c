package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;
import static org.uplift.interventions.InterventionCalls.INTERVENTIONS;
import static org.uplift.interventions.InterventionCalls.NEITHER;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class CommissioningSagaIT {

    private static final int SCHOOL = 930_101;

    @Inject
    EntityManager entities;

    @Test
    void schoolsThenFinanceAgree() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);

        // when
        Events.publish(InterventionCalls.reserved(id));
        await().untilAsserted(() -> assertThat(InterventionCalls.read(id).getString("agreements.days.state"))
                .isEqualTo("AGREED"));
        var between = InterventionCalls.read(id).getString("status");
        Events.publish(InterventionCalls.made(id));

        // then
        InterventionCalls.awaitStatus(id, "COMMISSIONED");
        assertThat(between).isEqualTo("PROPOSED");
        assertThat(timeline(id))
                .containsExactly("NEED_RECORDED", "PROPOSED", "DAYS_RESERVED", "MONEY_COMMITTED", "COMMISSIONED");
        var event = Events.await(EventTypes.INTERVENTION_COMMISSIONED, id.toString())
                .json();
        assertThat(event.getString("nextReviewOn"))
                .isEqualTo(InterventionCalls.FIRST_DAY.plusWeeks(6).toString());
    }

    @Test
    void financeThenSchoolsAgree() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);

        // when
        Events.publish(InterventionCalls.made(id));
        Events.publish(InterventionCalls.reserved(id));

        // then
        InterventionCalls.awaitStatus(id, "COMMISSIONED");
    }

    @Test
    void whatNeedsNobodyIsCommissionedAtOnceAndSaysSoInOrder() {
        // when
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), NEITHER);

        // then
        assertThat(InterventionCalls.read(id).getString("status")).isEqualTo("COMMISSIONED");
        var said = Events.await(INTERVENTIONS, 2, event -> event.key().equals(id.toString()));
        assertThat(said).extracting(Published::happened).containsExactly("proposed", "commissioned");
        assertThat(said.get(0).sequence()).isLessThan(said.get(1).sequence());
        assertThat(said.get(0).json().getString("status")).isEqualTo("PROPOSED");
    }

    @Test
    void aRefusalDeclinesWithEveryReason() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);

        // when
        Events.publish(InterventionCalls.daysRefused(id, "Nobody has four days free."));
        InterventionCalls.awaitStatus(id, "DECLINED");
        Events.publish(InterventionCalls.moneyRefused(id, "The budget has £1,200 left."));

        // then
        await().untilAsserted(() -> assertThat(InterventionCalls.read(id).getList("reasons"))
                .isEqualTo(List.of("Nobody has four days free.", "The budget has £1,200 left.")));
        assertThat(InterventionCalls.read(id).getString("agreements.money.state"))
                .isEqualTo("REFUSED");
        assertThat(InterventionCalls.read(id).getList("actions")).isEmpty();
        Events.await(
                INTERVENTIONS,
                2,
                event -> event.key().equals(id.toString()) && event.happened().equals("declined"));
    }

    @Test
    void answersAfterAStopChangeNothing() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);
        InterventionCalls.act(id, "stop", "{\"reason\": \"The school found another way.\"}")
                .then()
                .statusCode(200);

        // when
        take(InterventionCalls.reserved(id));
        take(InterventionCalls.made(id));

        // then
        assertThat(InterventionCalls.read(id).getString("status")).isEqualTo("STOPPED");
        assertThat(timeline(id)).containsExactly("NEED_RECORDED", "PROPOSED", "STOPPED");
        assertThat(happenings(id)).containsExactly("proposed", "stopped");
    }

    @Test
    void aRepeatedAnswerHasNoSecondEffect() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);
        var reserved = InterventionCalls.reserved(id);

        // when
        Events.publish(reserved);
        Events.publish(reserved);
        take(InterventionCalls.reserved(id));
        take(InterventionCalls.made(id));
        InterventionCalls.awaitStatus(id, "COMMISSIONED");
        take(InterventionCalls.made(id));

        // then
        assertThat(timeline(id))
                .containsExactlyInAnyOrder(
                        "NEED_RECORDED", "PROPOSED", "DAYS_RESERVED", "MONEY_COMMITTED", "COMMISSIONED");
        assertThat(happenings(id)).containsExactly("proposed", "commissioned");
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheRestFlows() {
        // given
        var id = InterventionCalls.proposed(InterventionCalls.need(SCHOOL), DAYS_AND_COST);
        var stranger = UUID.randomUUID();

        // when
        Events.publish(InterventionCalls.reserved(stranger));
        Events.send(new ProducerRecord<>(Topics.COMMITMENT, id.toString(), "{ not JSON"));
        Events.publish(InterventionCalls.reserved(id));
        Events.publish(InterventionCalls.made(id));

        // then
        InterventionCalls.awaitStatus(id, "COMMISSIONED");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var letters = InterventionCalls.as("administrator").get("/api/dead-letters/interventions?limit=200");
            assertThat(letters.statusCode()).isEqualTo(200);
            assertThat(letters.asString()).contains(stranger.toString(), id.toString());
        });
    }

    /** Publishes an event and waits until the inbox has noted that it is done. */
    private void take(Envelope event) {
        Events.publish(event);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select 1 from inbox where consumer = 'commissioning-saga' and event_id = :id")
                                .setParameter("id", event.id())
                                .getResultList())
                        .isEmpty());
    }

    private static List<String> happenings(UUID id) {
        return Events.on(INTERVENTIONS).stream()
                .filter(event -> event.key().equals(id.toString()))
                .map(Published::happened)
                .toList();
    }

    private static List<String> timeline(UUID id) {
        return InterventionCalls.read(id).getList("timeline.what", String.class);
    }
}
