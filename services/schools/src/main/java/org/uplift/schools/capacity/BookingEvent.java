package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.capacity.BookingStatus;

/** The data of {@code booking.reserved}, {@code booking.released} and {@code booking.delivered}. */
record BookingEvent(
        UUID interventionId, int receiverUrn, String academicYear, List<BookedPerson> lines, BigDecimal days) {

    /** The data of {@code booking.refused}. */
    record Refused(UUID interventionId, List<String> reasons) {}

    /**
     * The data of {@code booking.stated}.
     *
     * @param lines absent, as the days are, where none were ever held
     */
    record Stated(
            UUID interventionId,
            BookingStatus status,
            int receiverUrn,
            String academicYear,
            @Nullable List<BookedPerson> lines,
            @Nullable BigDecimal days) {}
}
