package org.uplift.portal.app.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.portal.app.reconciliation.Agreement;
import org.uplift.portal.app.reconciliation.Agreement.Compared;

/**
 * A page of the comparison as it is shown: every difference, and the latest of what agrees.
 *
 * @param agreeing the latest first
 * @param moreAgreeing how many of this page's that agree are not shown
 * @param next where the older ones begin; null where there are none
 * @param older whether there are newer ones than these
 */
record Reconciled(
        Instant asAt,
        boolean clean,
        int checked,
        int inProgress,
        List<Compared> differences,
        List<Compared> agreeing,
        int moreAgreeing,
        @Nullable UUID next,
        boolean older) {

    /** How many interventions a page compares: the most a service hands over at once. */
    static final int COMPARED = 200;

    private static final int SHOWN = 50;

    static Reconciled of(Agreement agreement, boolean older) {
        var agreeing =
                agreement.interventions().stream().filter(Compared::agrees).toList();
        return new Reconciled(
                agreement.asAt(),
                agreement.clean(),
                agreement.checked(),
                agreement.inProgress(),
                agreement.differences(),
                agreeing.stream().limit(SHOWN).toList(),
                Math.max(0, agreeing.size() - SHOWN),
                agreement.next(),
                older);
    }

    /** Whether this is not all there is. */
    public boolean partial() {
        return older || next != null;
    }

    /** Where the page that follows is. */
    public String olderOnes() {
        return "/administration/reconciliation?after=" + next;
    }
}
