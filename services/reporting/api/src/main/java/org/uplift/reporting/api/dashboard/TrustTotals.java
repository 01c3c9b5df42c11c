package org.uplift.reporting.api.dashboard;

import java.math.BigDecimal;
import java.util.List;

/** Many schools in a line; days in days, money in pounds. */
public record TrustTotals(
        int schools,
        long openNeeds,
        long liveInterventions,
        long overdueReviews,
        BigDecimal daysReceived,
        BigDecimal committed,
        BigDecimal spent) {

    public static TrustTotals of(List<SchoolFigures> schools) {
        return new TrustTotals(
                schools.size(),
                schools.stream().mapToLong(SchoolFigures::openNeeds).sum(),
                schools.stream().mapToLong(SchoolFigures::liveInterventions).sum(),
                schools.stream().mapToLong(SchoolFigures::overdueReviews).sum(),
                schools.stream().map(SchoolFigures::daysReceived).reduce(BigDecimal.ZERO, BigDecimal::add),
                schools.stream().map(SchoolFigures::committed).reduce(BigDecimal.ZERO, BigDecimal::add),
                schools.stream().map(SchoolFigures::spent).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
