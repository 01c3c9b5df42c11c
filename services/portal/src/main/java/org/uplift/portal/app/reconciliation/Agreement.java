package org.uplift.portal.app.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionStatus;

/**
 * What the three services say of every intervention, side by side.
 *
 * @param clean whether they agree on every intervention that is not still being decided
 * @param checked how many interventions were compared
 * @param inProgress how many are proposed and still being decided, so not compared
 * @param differences those they disagree on, of {@code interventions}
 */
public record Agreement(
        Instant asAt,
        boolean clean,
        int checked,
        int inProgress,
        List<Compared> interventions,
        List<Compared> differences) {

    /**
     * One intervention.
     *
     * @param summary what it is; null where the interventions service does not know it
     * @param status where it stands; null where only another service holds something
     * @param agrees whether days and amount are the same on both sides; true while it is still being decided
     */
    public record Compared(
            UUID interventionId,
            @Nullable String summary,
            @Nullable InterventionStatus status,
            Days days,
            Amount amount,
            boolean agrees) {

        /** A proposal's days and money are on their way between services, so they are not yet compared. */
        static boolean inProgress(@Nullable InterventionStatus status) {
            return status == InterventionStatus.PROPOSED;
        }

        boolean inProgress() {
            return inProgress(status);
        }
    }

    /** Days of support. */
    public record Days(BigDecimal interventions, BigDecimal schools) {}

    /** Pounds. */
    public record Amount(BigDecimal interventions, BigDecimal finance) {}
}
