package org.uplift.portal.services.schools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a school gives other schools and receives from them, in days of the academic year. */
public record Balance(@Nullable String academicYear, Flow gives, Flow receives, BigDecimal balance) {

    /** Days one way, and what they are made of. */
    public record Flow(
            BigDecimal reserved,
            BigDecimal delivered,
            BigDecimal total,
            @Nullable List<Line> lines) {

        public List<Line> booked() {
            return lines == null ? List.of() : lines;
        }
    }

    /**
     * Days of one person for one intervention.
     *
     * @param schoolUrn the other school; absent where the person works across the trust
     */
    public record Line(
            UUID interventionId,
            UUID personId,
            String person,
            @Nullable Integer schoolUrn,
            String school,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String status,
            BigDecimal days) {}
}
