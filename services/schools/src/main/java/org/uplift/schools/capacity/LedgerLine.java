package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.capacity.BookingStatus;

/** One line of the ledger that holds days, as reports read it. */
record LedgerLine(
        UUID interventionId,
        UUID personId,
        @Nullable Integer giverUrn,
        int receiverUrn,
        int startYear,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        BookingStatus status,
        BigDecimal days) {

    /** Whether it is under way on a day or still to come; one without an end is until it is delivered. */
    boolean currentOrComing(LocalDate day) {
        return endsOn == null ? status == BookingStatus.RESERVED || !startsOn.isBefore(day) : !endsOn.isBefore(day);
    }

    /** Whether a school gave something to another: days for one's own school are no gift. */
    boolean given() {
        return giverUrn != null && giverUrn != receiverUrn;
    }
}
