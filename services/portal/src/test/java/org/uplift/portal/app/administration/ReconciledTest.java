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

class ReconciledTest {

    @Test
    void of_many_that_agree_the_latest_are_shown_and_the_rest_counted() {
        var compared = IntStream.rangeClosed(1, 61)
                .mapToObj(number -> compared(number, number != 60))
                .toList();
        var differences = List.of(compared.get(59));
        var shown = Reconciled.of(new Agreement(Instant.EPOCH, false, 61, 0, compared, differences));
        assertThat(shown.differences()).isEqualTo(differences);
        assertThat(shown.agreeing()).hasSize(50).startsWith(compared.get(60), compared.get(58));
        assertThat(shown.moreAgreeing()).isEqualTo(10);
    }

    private static Compared compared(int number, boolean agrees) {
        var none = BigDecimal.ZERO;
        return new Compared(
                new UUID(0, number),
                "Support " + number,
                InterventionStatus.COMMISSIONED,
                new Days(none, none),
                new Amount(none, none),
                agrees);
    }
}
