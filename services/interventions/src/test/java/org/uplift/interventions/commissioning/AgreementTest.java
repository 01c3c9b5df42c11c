package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.commissioning.Proposals.COST;
import static org.uplift.interventions.commissioning.Proposals.EVERY_SIX_WEEKS;
import static org.uplift.interventions.commissioning.Proposals.SIX_DAYS;
import static org.uplift.interventions.commissioning.Proposals.TODAY;
import static org.uplift.interventions.commissioning.Proposals.commissioned;
import static org.uplift.interventions.commissioning.Proposals.intervention;
import static org.uplift.interventions.commissioning.Proposals.on;
import static org.uplift.interventions.commissioning.Proposals.proposal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uplift.events.EventTypes;
import org.uplift.platform.outbox.Announcement;

/** How a proposal becomes commissioned or declined. */
class AgreementTest {

    private static final Answer DAYS = new Answer.Agreed(Branch.DAYS);
    private static final Answer MONEY = new Answer.Agreed(Branch.MONEY);
    private static final Answer NO_DAYS = new Answer.Refused(Branch.DAYS, List.of("Nobody has four days free."));
    private static final Answer NO_MONEY = new Answer.Refused(Branch.MONEY, List.of("The budget has £1,200 left."));

    @Test
    void aProposalThatNeedsNobodyIsCommissionedAtOnce() {
        // when
        var it = commissioned();

        // then
        assertThat(it.status).isEqualTo(Status.COMMISSIONED);
        assertThat(it.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.INTERVENTION_PROPOSED, EventTypes.INTERVENTION_COMMISSIONED);
        assertThat(it.announcements()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Branch.class)
    void bothBranchesAgreeInEitherOrder(Branch first) {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        var order = first == Branch.DAYS ? List.of(DAYS, MONEY) : List.of(MONEY, DAYS);

        // when
        answer(it, order.get(0));
        var between = it.status;
        answer(it, order.get(1));

        // then
        assertThat(between).isEqualTo(Status.PROPOSED);
        assertThat(it.status).isEqualTo(Status.COMMISSIONED);
        assertThat(it.nextReviewOn).isEqualTo(it.startsOn.plusWeeks(6));
    }

    @Test
    void onlyTheBranchesItNeedsAreAwaited() {
        // given
        var daysOnly = intervention(proposal(SIX_DAYS, null));
        var moneyOnly = intervention(proposal(List.of(), COST));

        // when
        answer(daysOnly, DAYS);
        answer(moneyOnly, MONEY);

        // then
        assertThat(daysOnly.status).isEqualTo(Status.COMMISSIONED);
        assertThat(moneyOnly.status).isEqualTo(Status.COMMISSIONED);
    }

    @Test
    void oneRefusalDeclinesAndTheSecondAddsItsReasons() {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        it.announcements();

        // when
        answer(it, NO_DAYS);
        var atFirst = it.reasons();
        answer(it, NO_MONEY);

        // then
        assertThat(it.status).isEqualTo(Status.DECLINED);
        assertThat(it.closedOn).isEqualTo(TODAY);
        assertThat(atFirst).containsExactly("Nobody has four days free.");
        assertThat(it.reasons()).containsExactly("Nobody has four days free.", "The budget has £1,200 left.");
        assertThat(it.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.INTERVENTION_DECLINED, EventTypes.INTERVENTION_DECLINED);
    }

    @Test
    void anAgreementAfterADeclineChangesNothing() {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        answer(it, NO_MONEY);
        it.announcements();

        // when
        answer(it, DAYS);

        // then
        assertThat(it.status).isEqualTo(Status.DECLINED);
        assertThat(it.agreements.days()).isEqualTo(Agreement.WAITING);
        assertThat(it.announcements()).isEmpty();
    }

    @Test
    void answersAfterAStopChangeNothing() {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        it.stop("The school found another way.", on(TODAY));
        it.announcements();

        // when
        answer(it, DAYS);
        answer(it, NO_MONEY);

        // then
        assertThat(it.status).isEqualTo(Status.STOPPED);
        assertThat(it.reasons()).containsExactly("The school found another way.");
        assertThat(it.announcements()).isEmpty();
    }

    @Test
    void theFirstAnswerOfABranchCounts() {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        answer(it, DAYS);

        // when
        answer(it, DAYS);
        answer(it, NO_DAYS);
        answer(it, MONEY);

        // then
        assertThat(it.status).isEqualTo(Status.COMMISSIONED);
        assertThat(it.steps).hasSize(4);
    }

    @Test
    void theFirstReviewIsDueByTheTimeLimit() {
        var short_ = intervention(proposal(
                TODAY,
                TODAY.plusWeeks(3),
                List.of(new TargetSet(
                        "Attendance", java.math.BigDecimal.ONE, java.math.BigDecimal.TEN, TODAY.plusWeeks(2))),
                List.of(),
                null));

        assertThat(short_.nextReviewOn).isEqualTo(TODAY.plusWeeks(3));
    }

    @Test
    void totalsAndEventsTellDaysInHalvesAndPoundsWithPence() {
        // when
        var it = intervention(proposal(SIX_DAYS, COST));

        // then
        assertThat(it.days).isEqualTo("6.0");
        assertThat(it.cost.amount()).isEqualTo("2400.00");
        var said = (InterventionState) it.announcements().getFirst().data();
        assertThat(said.status()).isEqualTo(Status.PROPOSED);
        assertThat(said.support()).extracting(line -> line.days().toString()).containsExactly("4.0", "2.0");
        assertThat(said.nextReviewOn()).isNull();
        assertThat(said.proposedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    private static void answer(Intervention it, Answer answer) {
        it.answered(answer, EVERY_SIX_WEEKS, on(TODAY));
    }
}
