package org.uplift.gateway.services.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board pack: a line of the list, and, where it was read by itself, what it tells. */
public record Pack(
        UUID id,
        String title,
        LocalDate meetingOn,
        String status,
        @Nullable Instant publishedAt,
        @Nullable Content content,
        @Nullable List<String> actions) {

    /** What it tells the board. */
    public record Content(
            Instant asAt,
            @Nullable String year,
            @Nullable Totals totals,
            @Nullable List<SchoolFigures> schools) {}

    /** The trust in a line. */
    public record Totals(
            int schools,
            long openNeeds,
            long liveInterventions,
            long overdueReviews,
            BigDecimal daysReceived,
            BigDecimal committed,
            BigDecimal spent) {}

    public boolean published() {
        return status.equals("PUBLISHED");
    }

    public boolean mayPublish() {
        return actions != null && actions.contains("PUBLISH");
    }
}
