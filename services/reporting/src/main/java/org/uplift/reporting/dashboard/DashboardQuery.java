package org.uplift.reporting.dashboard;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which schools the dashboard shows, and for which year.
 *
 * @param trust only schools of this trust
 * @param hub only schools of this hub
 * @param phase only schools of this phase, in the words of GIAS
 * @param year the academic year days are counted in, {@code 2026/27}; the current one unless told
 */
public record DashboardQuery(
        @QueryParam("trust") @Nullable String trust,
        @QueryParam("hub") @Nullable String hub,
        @QueryParam("phase") @Nullable String phase,
        @QueryParam("year") @Nullable String year) {

    /** Every school, this year. */
    static final DashboardQuery ALL = new DashboardQuery(null, null, null, null);
}
