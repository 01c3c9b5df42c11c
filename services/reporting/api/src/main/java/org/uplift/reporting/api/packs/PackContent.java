package org.uplift.reporting.api.packs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.reporting.api.dashboard.SchoolFigures;
import org.uplift.reporting.api.dashboard.TrustTotals;

/**
 * What a pack tells the board.
 *
 * @param asAt the figures hold everything that was told up to then; null while that is not known, and never once published
 * @param year the academic year days are counted in
 * @param totals the trust in a line
 * @param schools every school's figures
 * @param live interventions commissioned, in delivery or paused, the next review first
 * @param closed interventions completed in the year, with what came of them
 * @param budgets budgets of the year with their balances
 * @param practices practices put to the executive, standardised or recommended
 */
public record PackContent(
        @Nullable Instant asAt,
        String year,
        TrustTotals totals,
        List<SchoolFigures> schools,
        List<LiveIntervention> live,
        List<ClosedIntervention> closed,
        List<BudgetLine> budgets,
        List<PracticeLine> practices) {

    /** Support under way. */
    public record LiveIntervention(
            String school,
            String summary,
            String strand,
            String route,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate nextReviewOn,
            @Nullable BigDecimal amount) {}

    /**
     * Support completed in the year.
     *
     * @param outcomes what came of it for pupils, in the words of whoever closed it
     */
    public record ClosedIntervention(
            String school,
            String summary,
            String strand,
            String route,
            LocalDate closedOn,
            @Nullable String verdict,
            @Nullable String outcomes,
            @Nullable BigDecimal amount) {}

    /** A budget of the year. */
    public record BudgetLine(
            String code, String name, BigDecimal amount, BigDecimal actual, BigDecimal committed, BigDecimal balance) {}

    /** A practice before the executive, or settled by it. */
    public record PracticeLine(
            String title, String status, @Nullable LocalDate decidedOn) {}
}
