package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.finance.budgets.FinanceApi.HILLCREST;
import static org.uplift.finance.budgets.FinanceApi.OAKWOOD;
import static org.uplift.finance.budgets.FinanceApi.as;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.UpliftIT;

/** Finance's part of the commissioning saga, over Kafka. */
@UpliftIT
class CommitmentSagaIT {

    private static final String COMMITMENTS = Topics.COMMITMENT;

    @Inject
    DataSource database;

    @Test
    void theCostOfAProposalIsCommitted() {
        // given
        var code = FinanceApi.centralBudget("5000");
        var asked = PublishedIntervention.of(code, "2400.5", HILLCREST);

        // when
        asked.tell(EventTypes.INTERVENTION_PROPOSED);

        // then
        var made = await(asked, EventTypes.COMMITMENT_MADE).json();
        assertThat(made.getString("budgetCode")).isEqualTo(code);
        assertThat(made.getInt("schoolUrn")).isEqualTo(HILLCREST);
        assertThat(made.getFloat("amount")).isEqualTo(2400.5f);
        assertMoney(code, "0.00", "2400.50", "2599.50");
        assertThat(commitments(code)).singleElement().satisfies(commitment -> {
            assertThat(commitment).containsEntry("interventionId", asked.id().toString());
            assertThat(commitment).containsEntry("status", "COMMITTED");
        });
        var changed = Events.await(EventTypes.BUDGET_CHANGED, code).json();
        assertThat(changed.getFloat("committed")).isEqualTo(2400.5f);
    }

    @Test
    void aSchoolsOwnBudgetPaysForThatSchool() {
        var code = FinanceApi.schoolBudget(HILLCREST, "1000");
        var asked = PublishedIntervention.of(code, "1000", HILLCREST);

        asked.tell(EventTypes.INTERVENTION_PROPOSED);

        await(asked, EventTypes.COMMITMENT_MADE);
        assertMoney(code, "0.00", "1000.00", "0.00");
    }

    @Test
    void aBudgetNobodyKnowsIsRefused() {
        var asked = PublishedIntervention.of("NO-SUCH", "10", HILLCREST);

        asked.tell(EventTypes.INTERVENTION_PROPOSED);

        assertThat(reasons(asked)).containsExactly("There is no budget with the code NO-SUCH.");
    }

    @Test
    void aBudgetOfAnotherSchoolIsRefusedWithoutTellingItsBalance() {
        var code = FinanceApi.schoolBudget(OAKWOOD, "1");
        var asked = PublishedIntervention.of(code, "10", HILLCREST);

        asked.tell(EventTypes.INTERVENTION_PROPOSED);

        assertThat(reasons(asked)).containsExactly("The budget %s belongs to another school.".formatted(code));
    }

    @Test
    void aBudgetOfAnotherYearIsRefused() {
        var code = FinanceApi.centralBudget("100");
        var asked = PublishedIntervention.of(code, "10", HILLCREST).startingOn("2027-09-01");

        asked.tell(EventTypes.INTERVENTION_PROPOSED);

        assertThat(reasons(asked))
                .containsExactly("The budget %s (Improvement) is for 2026/27, and the support starts in 2027/28."
                        .formatted(code));
    }

    @Test
    void moreThanTheBalanceIsRefusedAndTheReasonSaysWhatIsLeft() {
        // given
        var code = FinanceApi.centralBudget("3000");
        var first = PublishedIntervention.of(code, "2400", HILLCREST);
        first.tell(EventTypes.INTERVENTION_PROPOSED);
        await(first, EventTypes.COMMITMENT_MADE);
        var second = PublishedIntervention.of(code, "2400", OAKWOOD);

        // when
        second.tell(EventTypes.INTERVENTION_PROPOSED);

        // then
        assertThat(reasons(second))
                .containsExactly(
                        "The budget %s (Improvement) has £600 left, and £2,400 was asked for.".formatted(code));
        assertMoney(code, "0.00", "2400.00", "600.00");
    }

    @Test
    void whatWasCommittedIsReleasedWhenTheInterventionIsStopped() {
        var code = FinanceApi.centralBudget("3000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);
        asked.tell(EventTypes.INTERVENTION_PROPOSED);
        await(asked, EventTypes.COMMITMENT_MADE);

        asked.tell(EventTypes.INTERVENTION_STOPPED);

        await(asked, EventTypes.COMMITMENT_RELEASED);
        assertMoney(code, "0.00", "0.00", "3000.00");
    }

    @Test
    void whatWasCommittedIsReleasedWhenAnotherServiceRefuses() {
        var code = FinanceApi.centralBudget("3000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);
        asked.tell(EventTypes.INTERVENTION_PROPOSED);
        asked.tell(EventTypes.INTERVENTION_DECLINED);

        await(asked, EventTypes.COMMITMENT_RELEASED);
        assertMoney(code, "0.00", "0.00", "3000.00");
    }

    @Test
    void whatWasCommittedIsSpentWhenTheInterventionIsCompletedAndTheBalanceStays() {
        var code = FinanceApi.centralBudget("3000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);
        asked.tell(EventTypes.INTERVENTION_PROPOSED);
        await(asked, EventTypes.COMMITMENT_MADE);

        asked.tell(EventTypes.INTERVENTION_COMPLETED);

        await(asked, EventTypes.COMMITMENT_SPENT);
        assertMoney(code, "2400.00", "0.00", "600.00");
    }

    @Test
    void aProposalThatComesAfterItsEndCommitsNothing() {
        var code = FinanceApi.centralBudget("3000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);

        awaitDone(asked.tell(EventTypes.INTERVENTION_STOPPED));
        awaitDone(asked.tell(EventTypes.INTERVENTION_PROPOSED));

        assertMoney(code, "0.00", "0.00", "3000.00");
        assertThat(commitments(code))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment).containsEntry("status", "RELEASED"));
    }

    @Test
    void aCompletionThatComesBeforeItsProposalSpendsOnce() {
        var code = FinanceApi.centralBudget("3000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);

        awaitDone(asked.tell(EventTypes.INTERVENTION_COMPLETED));
        awaitDone(asked.tell(EventTypes.INTERVENTION_PROPOSED));

        assertMoney(code, "2400.00", "0.00", "600.00");
    }

    @Test
    void everyEventMayComeAgainAsTheSameEventOrAsAnother() {
        // given
        var code = FinanceApi.centralBudget("5000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);
        var proposed = asked.tell(EventTypes.INTERVENTION_PROPOSED);

        // when
        Events.publish(proposed);
        awaitDone(asked.tell(EventTypes.INTERVENTION_PROPOSED));
        assertMoney(code, "0.00", "2400.00", "2600.00");
        var completed = asked.tell(EventTypes.INTERVENTION_COMPLETED);
        Events.publish(completed);
        awaitDone(asked.tell(EventTypes.INTERVENTION_COMPLETED));
        Events.publish(proposed);
        awaitDone(asked.tell(EventTypes.INTERVENTION_STOPPED));

        // then
        assertMoney(code, "2400.00", "0.00", "2600.00");
        await(asked, EventTypes.COMMITMENT_SPENT);
        assertThat(Events.on(COMMITMENTS).stream()
                        .filter(event -> event.key().equals(asked.id().toString()))
                        .map(Published::happened))
                .containsExactly("made", "spent");
    }

    @Test
    void whatMovesNoMoneyIsPassedOver() {
        var code = FinanceApi.centralBudget("5000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);

        for (var type : List.of(
                EventTypes.INTERVENTION_COMMISSIONED,
                EventTypes.INTERVENTION_STARTED,
                EventTypes.INTERVENTION_REVIEWED,
                EventTypes.INTERVENTION_PAUSED,
                EventTypes.INTERVENTION_RESUMED)) {
            awaitDone(asked.tell(type));
        }

        assertThat(commitments(code)).isEmpty();
    }

    @Test
    void anEventThatMakesNoSenseGoesToTheDeadLettersAndTheRestFlow() {
        // given
        var code = FinanceApi.centralBudget("5000");
        var asked = PublishedIntervention.of(code, "2400", HILLCREST);
        var spentFromNowhere = PublishedIntervention.of("NO-SUCH", "10", HILLCREST);

        // when
        spentFromNowhere.tell(EventTypes.INTERVENTION_COMPLETED);
        asked.tell(EventTypes.INTERVENTION_PROPOSED);

        // then
        await(asked, EventTypes.COMMITMENT_MADE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(as("administrator")
                                .queryParam("limit", 200)
                                .get("/api/dead-letters/finance")
                                .asString())
                        .contains(spentFromNowhere.id().toString()));
    }

    private static Published await(PublishedIntervention asked, EventType type) {
        return Events.await(type, asked.id().toString());
    }

    private static List<String> reasons(PublishedIntervention asked) {
        return await(asked, EventTypes.COMMITMENT_REFUSED).json().getList("reasons");
    }

    private static List<Map<String, Object>> commitments(String code) {
        return as("FINANCE")
                .get("/api/budgets/" + code + "/commitments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static void assertMoney(String code, String actual, String committed, String balance) {
        var budget = FinanceApi.budget(code);
        assertThat(budget.<BigDecimal>get("actual")).isEqualTo(actual);
        assertThat(budget.<BigDecimal>get("committed")).isEqualTo(committed);
        assertThat(budget.<BigDecimal>get("balance")).isEqualTo(balance);
    }

    private void awaitDone(Envelope event) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> done(event.id()));
    }

    private boolean done(UUID event) throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from inbox where consumer = 'finance.commitment-saga' and event_id = ?")) {
            query.setObject(1, event);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
