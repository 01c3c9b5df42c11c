package org.uplift.portal.app.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.portal.app.reconciliation.Agreement;
import org.uplift.portal.app.reconciliation.Agreement.Amount;
import org.uplift.portal.app.reconciliation.Agreement.Compared;
import org.uplift.portal.app.reconciliation.Agreement.Days;
import org.uplift.portal.app.reconciliation.Disagreement;

class ReconciledTest {

    @Test
    void of_many_that_agree_the_latest_are_shown_and_the_rest_counted() {
        var compared = IntStream.rangeClosed(1, 61)
                .mapToObj(number -> compared(number, number != 2))
                .toList();
        var differences = List.of(compared.get(1));
        var shown = Reconciled.of(agreement(compared, differences, null), false);
        assertThat(shown.differences()).isEqualTo(differences);
        assertThat(shown.agreeing()).hasSize(50).startsWith(compared.get(0), compared.get(2));
        assertThat(shown.moreAgreeing()).isEqualTo(10);
    }

    @Test
    void it_is_all_there_is_only_where_nothing_comes_before_or_after() {
        var next = new UUID(0, 7);
        assertThat(Reconciled.of(agreement(List.of(), List.of(), null), false).partial())
                .isFalse();
        assertThat(Reconciled.of(agreement(List.of(), List.of(), null), true).partial())
                .isTrue();
        assertThat(Reconciled.of(agreement(List.of(), List.of(), next), false).partial())
                .isTrue();
    }

    private static Agreement agreement(List<Compared> compared, List<Compared> differences, UUID next) {
        return new Agreement(Instant.EPOCH, differences.isEmpty(), compared.size(), 0, compared, differences, next);
    }

    private static Compared compared(int number, boolean agrees) {
        var none = BigDecimal.ZERO;
        return new Compared(
                new UUID(0, number),
                "Support " + number,
                InterventionStatus.COMMISSIONED,
                "COMMISSIONED",
                new Days(none, none, none),
                new Amount(none, none, none),
                Instant.EPOCH,
                false,
                agrees ? List.of() : List.of(Disagreement.DAYS));
    }
}
