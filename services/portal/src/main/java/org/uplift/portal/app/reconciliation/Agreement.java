package org.uplift.portal.app.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionStatus;

/**
 * What the services say of one page of interventions, side by side.
 *
 * @param clean whether nothing of this page differs
 * @param checked how many interventions of this page were compared
 * @param inProgress how many of this page are still being decided or were changed so lately that what follows of it is
 *     on its way between services
 * @param interventions the newest first
 * @param differences those that differ, of {@code interventions}
 * @param next what to send as {@code after} for the page of older ones; null on the last page
 */
public record Agreement(
        Instant asAt,
        boolean clean,
        int checked,
        int inProgress,
        List<Compared> interventions,
        List<Compared> differences,
        @Nullable UUID next) {

    static Agreement of(Instant asAt, List<Compared> interventions, @Nullable UUID next) {
        var differences = interventions.stream().filter(Compared::differs).toList();
        var inProgress =
                (int) interventions.stream().filter(Compared::inProgress).count();
        return new Agreement(
                asAt,
                differences.isEmpty(),
                interventions.size() - inProgress,
                inProgress,
                interventions,
                differences,
                next);
    }

    /**
     * One intervention.
     *
     * @param summary what it is; null where the interventions service does not know it
     * @param status where it stands; null where only another service holds something
     * @param reported where it stands as reporting has it; null where reporting does not know it
     * @param changedAt when one of the services last changed what it holds of it
     * @param inProgress whether it is not judged yet
     * @param differences what is wrong with it; nothing where the services agree, or while it is in progress
     */
    public record Compared(
            UUID interventionId,
            @Nullable String summary,
            @Nullable InterventionStatus status,
            @Nullable String reported,
            Days days,
            Amount amount,
            Instant changedAt,
            boolean inProgress,
            List<Disagreement> differences) {

        /** Whether the services disagree on it for longer than they may. */
        boolean differs() {
            return !differences.isEmpty();
        }

        /** Whether every service holds the same of it. */
        public boolean agrees() {
            return !inProgress && differences.isEmpty();
        }
    }

    /** Days of support: what should be held, what schools hold, and what reporting was told of it. */
    public record Days(BigDecimal interventions, BigDecimal schools, BigDecimal reporting) {}

    /** Pounds: what should be held, what finance holds, and what reporting was told of it. */
    public record Amount(BigDecimal interventions, BigDecimal finance, BigDecimal reporting) {}
}
