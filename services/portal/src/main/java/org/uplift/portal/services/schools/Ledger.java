package org.uplift.portal.services.schools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of support somebody owes, has promised and has given in an academic year. */
public record Ledger(
        String academicYear,
        BigDecimal entitlement,
        BigDecimal reserved,
        BigDecimal delivered,
        BigDecimal free,
        List<Booking> bookings,
        @Nullable List<Year> years) {

    /** The same numbers of any year there is something of. */
    public record Year(
            String academicYear, BigDecimal entitlement, BigDecimal reserved, BigDecimal delivered, BigDecimal free) {}

    /** Days booked for one intervention. */
    public record Booking(
            UUID interventionId,
            int receiverUrn,
            @Nullable String receiver,
            String status,
            BigDecimal days,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        public boolean reserved() {
            return status.equals("RESERVED");
        }
    }

    /** Where they are still to go. */
    public List<Booking> ahead() {
        return bookings.stream().filter(Booking::reserved).toList();
    }

    /** Newest first. */
    public List<Year> everyYear() {
        return years == null ? List.of() : years;
    }
}
