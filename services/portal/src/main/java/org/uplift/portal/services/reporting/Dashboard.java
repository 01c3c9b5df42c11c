package org.uplift.portal.services.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reporting service's answer: a line per school. */
public record Dashboard(
        Instant asAt,
        @Nullable String year,
        List<SchoolFigures> schools,
        @Nullable String next) {

    public long openNeeds() {
        return schools.stream().mapToLong(SchoolFigures::openNeeds).sum();
    }

    public long liveInterventions() {
        return schools.stream().mapToLong(SchoolFigures::liveInterventions).sum();
    }

    public long overdueReviews() {
        return schools.stream().mapToLong(SchoolFigures::overdueReviews).sum();
    }

    public BigDecimal daysReceived() {
        return schools.stream().map(SchoolFigures::daysReceived).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal committed() {
        return schools.stream().map(SchoolFigures::committed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
