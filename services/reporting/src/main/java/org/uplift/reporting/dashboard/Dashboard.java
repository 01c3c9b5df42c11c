package org.uplift.reporting.dashboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trust at a glance.
 *
 * @param asAt when it was read
 * @param year the academic year days are counted in
 * @param schools a line per school, by name
 * @param next what to send as {@code after} for the schools that follow; null when these are all
 */
public record Dashboard(
        Instant asAt,
        String year,
        List<SchoolLine> schools,
        @Nullable String next) {}
