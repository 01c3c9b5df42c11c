package org.uplift.reporting.api.dashboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trust at a glance.
 *
 * @param asAt the figures hold everything that was told up to then; null while that is not known
 * @param year the academic year days are counted in
 * @param schools a line per school, by name
 * @param next what to send as {@code after} for the schools that follow; null when these are all
 */
public record Dashboard(
        @Nullable Instant asAt,
        String year,
        List<SchoolFigures> schools,
        @Nullable String next) {

    /** The schools it tells of in a line. */
    public TrustTotals totals() {
        return TrustTotals.of(schools);
    }
}
