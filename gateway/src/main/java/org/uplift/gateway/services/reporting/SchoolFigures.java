package org.uplift.gateway.services.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One school's line on the dashboard. */
public record SchoolFigures(
        int urn,
        String name,
        @Nullable String phase,
        @Nullable String hub,
        long openNeeds,
        long liveInterventions,
        long overdueReviews,
        BigDecimal daysReceived,
        BigDecimal daysGiven,
        BigDecimal committed) {}
