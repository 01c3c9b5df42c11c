package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.commissioning.ProposalExamples.COST;
import static org.uplift.interventions.commissioning.ProposalExamples.EVERY_SIX_WEEKS;
import static org.uplift.interventions.commissioning.ProposalExamples.SIX_DAYS;
import static org.uplift.interventions.commissioning.ProposalExamples.TODAY;
import static org.uplift.interventions.commissioning.ProposalExamples.commissioned;
import static org.uplift.interventions.commissioning.ProposalExamples.intervention;
import static org.uplift.interventions.commissioning.ProposalExamples.on;
import static org.uplift.interventions.commissioning.ProposalExamples.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uplift.events.EventTypes;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.AgreementStatus;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.platform.outbox.Announcement;

/** How a proposal becomes commissioned or declined. */
class AgreementTest {

    private static final ProposalAnswer DAYS = new ProposalAnswer.Agreed(ProposalAnswer.Requirement.DAYS);
    private static final ProposalAnswer MONEY = new ProposalAnswer.Agreed(ProposalAnswer.Requirement.MONEY);
    private static final ProposalAnswer NO_DAYS =
            new ProposalAnswer.Refused(ProposalAnswer.Requirement.DAYS, List.of("Nobody has four days free."));
    private static final ProposalAnswer NO_MONEY =
            new ProposalAnswer.Refused(ProposalAnswer.Requirement.MONEY, List.of("The budget has £1,200 left."));

    @Test
    void aProposalThatNeedsNobodyIsCommissionedAtOnce() {
        // when
        var it = commissioned();

        // then
        assertThat(it.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
        assertThat(it.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.INTERVENTION_PROPOSED, EventTypes.INTERVENTION_COMMISSIONED);
        assertThat(it.announcements()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProposalAnswer.Requirement.class)
    void schoolsAndFinanceAgreeInEitherOrder(ProposalAnswer.Requirement first) {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        var order = first == ProposalAnswer.Requirement.DAYS ? List.of(DAYS, MONEY) : List.of(MONEY, DAYS);

        // when
        answer(it, order.get(0));
        var between = it.state().status();
        answer(it, order.get(1));

        // then
        assertThat(between).isEqualTo(InterventionStatus.PROPOSED);
        assertThat(it.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
        assertThat(it.state().nextReviewOn()).isEqualTo(it.state().startsOn().plusWeeks(6));
    }

    @Test
    void onlyWhatItNeedsIsAwaited() {
        // given
        var daysOnly = intervention(proposal(SIX_DAYS, null));
        var moneyOnly = intervention(proposal(List.of(), COST));

        // when
        answer(daysOnly, DAYS);
        answer(moneyOnly, MONEY);

        // then
        assertThat(daysOnly.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
        assertThat(moneyOnly.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
    }

    @Test
    void oneRefusalDeclinesAndTheSecondAddsItsReasons() {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        it.announcements();

        // when
        answer(it, NO_DAYS);
        var atFirst = it.details(null, TODAY).reasons();
        answer(it, NO_MONEY);

        // then
        assertThat(it.state().status()).isEqualTo(InterventionStatus.DECLINED);
        assertThat(it.state().closedOn()).isEqualTo(TODAY);
        assertThat(atFirst).containsExactly("Nobody has four days free.");
        assertThat(it.details(null, TODAY).reasons())
                .containsExactly("Nobody has four days free.", "The budget has £1,200 left.");
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
        assertThat(it.state().status()).isEqualTo(InterventionStatus.DECLINED);
        assertThat(it.details(null, TODAY).agreements().days()).isEqualTo(AgreementStatus.WAITING);
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
        assertThat(it.state().status()).isEqualTo(InterventionStatus.STOPPED);
        assertThat(it.details(null, TODAY).reasons()).containsExactly("The school found another way.");
        assertThat(it.announcements()).isEmpty();
    }

    @Test
    void theFirstAnswerOfEachCounts() {
        // given
        var it = intervention(proposal(SIX_DAYS, COST));
        answer(it, DAYS);

        // when
        answer(it, DAYS);
        answer(it, NO_DAYS);
        answer(it, MONEY);

        // then
        assertThat(it.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
        assertThat(it.details(null, TODAY).timeline()).hasSize(4);
    }

    @Test
    void theFirstReviewIsDueByTheTimeLimit() {
        var shortOne = intervention(proposal(
                TODAY,
                TODAY.plusWeeks(3),
                List.of(new AgreedTarget("Attendance", BigDecimal.ONE, BigDecimal.TEN, TODAY.plusWeeks(2))),
                List.of(),
                null));

        assertThat(shortOne.state().nextReviewOn()).isEqualTo(TODAY.plusWeeks(3));
    }

    @Test
    void totalsAndEventsTellDaysInHalvesAndPoundsWithPence() {
        // when
        var it = intervention(proposal(SIX_DAYS, COST));

        // then
        assertThat(it.row(null, TODAY).days()).isEqualTo("6.0");
        assertThat(it.state().cost().amount()).isEqualTo("2400.00");
        var announced = (InterventionState) it.announcements().getFirst().data();
        assertThat(announced.status()).isEqualTo(InterventionStatus.PROPOSED);
        assertThat(announced.support())
                .extracting(line -> line.days().toString())
                .containsExactly("4.0", "2.0");
        assertThat(announced.nextReviewOn()).isNull();
        assertThat(announced.proposedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    private static void answer(Intervention it, ProposalAnswer answer) {
        it.answered(answer, EVERY_SIX_WEEKS, on(TODAY));
    }
}
