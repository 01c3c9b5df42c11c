package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uplift.local.Service;

/** Whatever is killed in the middle of commissioning, all agree once it is back. */
@Journey
class KilledServiceIT {

    private static final int FITTING = 4;

    /** Enough for those that fit and, while it is being decided, the one whose money is refused. */
    private static final int DAYS = 6 * (FITTING + 1);

    private static final int POUNDS = 2_400 * FITTING;

    private final Trust trust;
    private final Cycle cycle;

    KilledServiceIT(Trust trust) {
        this.trust = trust;
        this.cycle = new Cycle(trust);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHOOLS", "INTERVENTIONS", "FINANCE", "REPORTING"})
    void aServiceKilledInMidSagaEndsInAgreement(Service killed) {
        // given
        Proposed proposed = Proposed.with(this, Trust.ASHFIELD, Trust.BEECHWOOD);

        // when
        proposed.send();
        trust.platform().kill(killed);
        trust.platform().restart(killed);

        // then
        proposed.endInAgreement();
    }

    @Test
    void kafkaKilledInMidSagaEndsInAgreement() {
        Proposed proposed = Proposed.with(this, Trust.CEDAR, Trust.BEECHWOOD);

        proposed.send();
        trust.platform().kill(trust.platform().kafka());
        trust.platform().restart(trust.platform().kafka());

        proposed.endInAgreement();
    }

    @Test
    void whatIsStoppedWhileFinanceIsDownIsReleasedOnceItIsBack() {
        // given
        String person = cycle.person("Tamsin Roe", Trust.BEECHWOOD, 10);
        String budget = cycle.budget(3_000);
        String intervention = cycle.propose(cycle.need(Trust.CEDAR), person, 6, 2_400, budget);
        assertThat(cycle.decision(intervention)).isEqualTo("COMMISSIONED");

        // when
        trust.platform().kill(Service.FINANCE);
        trust.executive()
                .post("/api/interventions/" + intervention + "/stop", Map.of("reason", "The post was filled."))
                .expect(200);
        trust.administrator().get("/api/budgets/" + budget).problem(503, "service-away");
        trust.administrator().get("/api/reconciliation").problem(503, "service-away");
        trust.platform().restart(Service.FINANCE);

        // then
        trust.awaitReconciled();
        assertThat(Answer.number(cycle.money(budget), "committed")).isEqualByComparingTo("0");
        assertThat(Answer.number(cycle.ledger(person), "reserved")).isEqualByComparingTo("0");
        assertThat(trust.executive()
                        .get("/api/interventions/" + intervention)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("STOPPED");
    }

    /** Proposals for one school: four that can be met, one of more days and one of more money than there are. */
    private record Proposed(
            KilledServiceIT test,
            int receiver,
            String need,
            String person,
            String budget,
            JsonNode before,
            List<String> interventions) {

        static Proposed with(KilledServiceIT test, int receiver, int giver) {
            return new Proposed(
                    test,
                    receiver,
                    test.cycle.need(receiver),
                    test.cycle.person("Jory Pascoe", giver, DAYS),
                    test.cycle.budget(POUNDS),
                    test.settledFigures(receiver),
                    new ArrayList<>());
        }

        /** All at once, and returns as soon as each has its 201. */
        void send() {
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> sent = IntStream.range(0, FITTING + 2)
                        .mapToObj(number -> pool.submit(() -> test.cycle.propose(
                                need,
                                person,
                                number == FITTING ? DAYS + 1 : 6,
                                number == FITTING + 1 ? POUNDS + 1 : 2_400,
                                number == FITTING ? test.cycle.budget(2_400) : budget)))
                        .toList();
                for (Future<String> one : sent) {
                    interventions.add(one.get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new AssertionError("A proposal was not taken", e.getCause());
            }
        }

        void endInAgreement() {
            List<String> decisions =
                    interventions.stream().map(test.cycle::decision).toList();
            assertThat(decisions.subList(0, FITTING)).as("those that fit").containsOnly("COMMISSIONED");
            assertThat(decisions.subList(FITTING, FITTING + 2))
                    .as("those that do not")
                    .containsOnly("DECLINED");
            test.trust.awaitReconciled();
            BigDecimal days = BigDecimal.valueOf(6 * FITTING);
            BigDecimal pounds = BigDecimal.valueOf(POUNDS);
            assertThat(Answer.number(test.cycle.ledger(person), "reserved")).isEqualByComparingTo(days);
            assertThat(Answer.number(test.cycle.money(budget), "committed")).isEqualByComparingTo(pounds);
            await("the dashboard").atMost(Cycle.PATIENCE).untilAsserted(() -> {
                JsonNode now = test.cycle.figures(receiver);
                assertThat(grown(now, "liveInterventions")).isEqualByComparingTo(BigDecimal.valueOf(FITTING));
                assertThat(grown(now, "daysReceived")).isEqualByComparingTo(days);
                assertThat(grown(now, "committed")).isEqualByComparingTo(pounds);
            });
        }

        private BigDecimal grown(JsonNode now, String figure) {
            return Answer.number(now, figure).subtract(Answer.number(before, figure));
        }
    }

    /** The school's figures once nothing more is on its way to them. */
    private JsonNode settledFigures(int school) {
        trust.awaitReconciled();
        return await("settled figures of " + school)
                .atMost(Cycle.PATIENCE)
                .until(() -> cycle.figures(school), figures -> agreesWithInterventions(school, figures));
    }

    private boolean agreesWithInterventions(int school, JsonNode figures) {
        JsonNode live = trust.executive()
                .get("/api/interventions?limit=200&status=COMMISSIONED,IN_DELIVERY,PAUSED&school=" + school)
                .expect(200)
                .json();
        BigDecimal days = BigDecimal.ZERO;
        for (JsonNode one : live.path("items")) {
            days = days.add(Answer.number(one, "days"));
        }
        return figures.path("liveInterventions").asInt() == live.path("items").size()
                && Answer.number(figures, "daysReceived").compareTo(days) == 0;
    }
}
