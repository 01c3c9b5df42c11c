package org.uplift.portal.app.administration;

import java.time.Instant;
import java.util.List;
import org.uplift.portal.app.reconciliation.Agreement;
import org.uplift.portal.app.reconciliation.Agreement.Compared;

/**
 * A comparison as the page shows it: every difference, and the latest of what agrees.
 *
 * @param agreeing the latest first
 * @param moreAgreeing how many of those that agree are not shown
 */
record Reconciled(
        Instant asAt,
        boolean clean,
        int checked,
        int inProgress,
        List<Compared> differences,
        List<Compared> agreeing,
        int moreAgreeing) {

    private static final int SHOWN = 50;

    static Reconciled of(Agreement agreement) {
        var agreeing = agreement.interventions().reversed().stream()
                .filter(Compared::agrees)
                .toList();
        return new Reconciled(
                agreement.asAt(),
                agreement.clean(),
                agreement.checked(),
                agreement.inProgress(),
                agreement.differences(),
                agreeing.stream().limit(SHOWN).toList(),
                Math.max(0, agreeing.size() - SHOWN));
    }
}
