package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The data of {@code booking.reserved}, {@code booking.released} and {@code booking.delivered}. */
record BookingEvent(
        UUID interventionId, int receiverUrn, String academicYear, List<BookedPerson> lines, BigDecimal days) {

    /** The data of {@code booking.refused}. */
    record Refused(UUID interventionId, List<String> reasons) {}
}
