package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplift.platform.calendar.AcademicYear;

/**
 * As much of an intervention's event as the ledger needs.
 *
 * @param schoolUrn the school that receives the support
 * @param support who is to give how many days
 */
record Proposal(UUID interventionId, int schoolUrn, LocalDate startsOn, LocalDate endsOn, List<Support> support) {

    /** One person's part. */
    record Support(UUID personId, BigDecimal days) {}

    @SuppressWarnings("NullAway") // the event may leave the list out
    Proposal {
        support = support == null ? List.of() : List.copyOf(support);
    }

    /** The academic year the days count in: the one of the first day. */
    AcademicYear year() {
        return AcademicYear.of(startsOn);
    }

    /** The days asked of each person; of somebody named twice, both together. */
    Map<UUID, BigDecimal> daysByPerson() {
        var days = new LinkedHashMap<UUID, BigDecimal>();
        support.stream()
                .filter(part -> part.days().signum() > 0)
                .forEach(part -> days.merge(part.personId(), part.days(), BigDecimal::add));
        return days;
    }
}
