package org.uplift.portal.services.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A board pack: a line of the list, and, where it was read by itself, what it tells.
 *
 * @param digest SHA-256 of the frozen content; null while it is a draft
 * @param actions what whoever asks may do to it now; null in a list
 */
public record Pack(
        UUID id,
        String title,
        LocalDate meetingOn,
        String status,
        @Nullable Instant publishedAt,
        @Nullable String digest,
        @Nullable Content content,
        @Nullable List<String> actions) {

    /** What it tells the board. */
    public record Content(
            Instant asAt,
            @Nullable String year,
            @Nullable Totals totals,
            @Nullable List<SchoolFigures> schools,
            @Nullable List<Live> live,
            @Nullable List<Closed> closed,
            @Nullable List<Balance> budgets,
            @Nullable List<Standing> practices) {

        public List<SchoolFigures> schoolLines() {
            return orNone(schools);
        }

        public List<Live> underWay() {
            return orNone(live);
        }

        public List<Closed> completed() {
            return orNone(closed);
        }

        public List<Balance> balances() {
            return orNone(budgets);
        }

        public List<Standing> standings() {
            return orNone(practices);
        }
    }

    /** The trust in a line. */
    public record Totals(
            int schools,
            long openNeeds,
            long liveInterventions,
            long overdueReviews,
            BigDecimal daysReceived,
            BigDecimal committed,
            BigDecimal spent) {}

    /** Support under way. */
    public record Live(
            String school,
            String summary,
            String strand,
            String route,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate nextReviewOn,
            @Nullable BigDecimal amount) {}

    /** Support completed in the year, with what came of it. */
    public record Closed(
            String school,
            String summary,
            String strand,
            String route,
            LocalDate closedOn,
            @Nullable String verdict,
            @Nullable String outcomes,
            @Nullable BigDecimal amount) {}

    /** A budget of the year. */
    public record Balance(
            String code, String name, BigDecimal amount, BigDecimal actual, BigDecimal committed, BigDecimal balance) {}

    /** A practice before the executive, or settled by it. */
    public record Standing(
            String title, String status, @Nullable LocalDate decidedOn) {}

    public boolean published() {
        return status.equals("PUBLISHED");
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
