package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplift.finance.api.budgets.CommitmentStatus;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.platform.ids.Ids;

class CommitmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final InterventionData.Cost cost = new InterventionData.Cost(new BigDecimal("2400.0"), "SI-2026");
    private final InterventionData asked = new InterventionData(Ids.next(), 115406, TODAY, cost);

    @Test
    void whatIsCommittedCanBeReleasedOrSpentOnce() {
        // given
        var released = Commitment.made(asked, cost, TODAY);
        var spent = Commitment.made(asked, cost, TODAY);

        // when
        released.release(TODAY);
        spent.spend(TODAY);

        // then
        assertThat(released.state().status()).isEqualTo(CommitmentStatus.RELEASED);
        assertThat(spent.state().status()).isEqualTo(CommitmentStatus.SPENT);
        assertThatThrownBy(() -> released.spend(TODAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> spent.release(TODAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusalKeepsEveryReason() {
        var refused = Commitment.refused(asked, cost, List.of("Wrong year.", "Not enough left."), TODAY);

        assertThat(refused.live()).isFalse();
        assertThat(refused.state().reasons()).containsExactly("Wrong year.", "Not enough left.");
    }

    @Test
    void itsChangesAreFiledUnderItsBudget() {
        var made = Commitment.made(asked, cost, TODAY);

        assertThat(made.auditType()).isEqualTo("budget");
        assertThat(made.auditId()).isEqualTo("SI-2026");
        assertThat(made.amount()).isEqualTo("2400.00");
    }

    @Test
    void moneyIsHeldWhileCommittedOrSpentAndOtherwiseNot() {
        assertThat(held(CommitmentStatus.COMMITTED)).isEqualTo("2400.00");
        assertThat(held(CommitmentStatus.SPENT)).isEqualTo("2400.00");
        assertThat(held(CommitmentStatus.RELEASED)).isEqualTo("0.00");
        assertThat(held(CommitmentStatus.REFUSED)).isEqualTo("0.00");
    }

    private BigDecimal held(CommitmentStatus status) {
        return MoneyHeld.of(asked.interventionId(), status, cost.pounds(), Instant.EPOCH)
                .amount();
    }
}
