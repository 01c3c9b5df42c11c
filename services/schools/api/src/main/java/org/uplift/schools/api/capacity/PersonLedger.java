package org.uplift.schools.api.capacity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What somebody owes, has promised and has given.
 *
 * @param academicYear the year the numbers are of
 * @param entitlement days they owe other schools in it
 * @param reserved days promised to live interventions
 * @param delivered days given
 * @param free what is left
 * @param bookings every booking that holds days of theirs in it
 * @param years the same numbers for every year with a booking, newest first
 */
public record PersonLedger(
        UUID personId,
        String name,
        String academicYear,
        BigDecimal entitlement,
        BigDecimal reserved,
        BigDecimal delivered,
        BigDecimal free,
        List<BookedDays> bookings,
        List<YearOfDays> years) {

    /** The same with what begins first standing first. */
    public PersonLedger inOrderOfTime() {
        var ordered = bookings.stream()
                .sorted(Comparator.comparing(BookedDays::startsOn).thenComparing(BookedDays::interventionId))
                .toList();
        return new PersonLedger(personId, name, academicYear, entitlement, reserved, delivered, free, ordered, years);
    }
}
