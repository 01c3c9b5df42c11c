package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the ledger that holds days, as reports read it. */
record LedgerLine(
        UUID interventionId,
        UUID personId,
        @Nullable Integer giverUrn,
        int receiverUrn,
        int startYear,
        BookingStatus status,
        BigDecimal days) {

    /** Whether a school gave something to another: days for one's own school are no gift. */
    boolean given() {
        return giverUrn != null && giverUrn != receiverUrn;
    }
}
