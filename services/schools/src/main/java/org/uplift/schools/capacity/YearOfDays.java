package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.List;
import org.uplift.platform.calendar.AcademicYear;

/** A person's days in one academic year. */
public record YearOfDays(
        String academicYear, BigDecimal entitlement, BigDecimal reserved, BigDecimal delivered, BigDecimal free) {

    static YearOfDays of(AcademicYear year, int entitlement, List<LedgerLine> lines) {
        var mine = lines.stream()
                .filter(line -> line.startYear() == year.startYear())
                .toList();
        var reserved = sum(mine, BookingStatus.RESERVED);
        var delivered = sum(mine, BookingStatus.DELIVERED);
        var owed = BigDecimal.valueOf(entitlement);
        return new YearOfDays(
                year.label(),
                owed,
                reserved,
                delivered,
                Days.plain(owed.subtract(reserved).subtract(delivered)));
    }

    private static BigDecimal sum(List<LedgerLine> lines, BookingStatus status) {
        return Days.sum(lines.stream().filter(line -> line.status() == status).map(LedgerLine::days));
    }
}
