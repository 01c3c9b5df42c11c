package org.uplift.portal.services.reporting;

import java.math.BigDecimal;
import java.util.List;
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
        BigDecimal committed,
        @Nullable List<Domain> domains) {

    /** One of the six strands at one school. */
    public record Domain(String strand, int openNeeds, int liveInterventions, int overdueReviews) {}

    /** A strand's figures; none where the service said nothing of it. */
    public Domain domain(String strand) {
        return (domains == null ? List.<Domain>of() : domains)
                .stream()
                        .filter(domain -> domain.strand().equals(strand))
                        .findFirst()
                        .orElse(new Domain(strand, 0, 0, 0));
    }
}
