package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The data of {@code booking.reserved}, {@code booking.released} and {@code booking.delivered}. */
record BookingEvent(UUID interventionId, int receiverUrn, String academicYear, List<Line> lines, BigDecimal days) {

    static final String AGGREGATE = "booking";
    static final String RESERVED = "reserved";
    static final String RELEASED = "released";
    static final String DELIVERED = "delivered";
    static final String REFUSED = "refused";

    /** The data of {@code booking.refused}. */
    record Refused(UUID interventionId, List<String> reasons) {}
}
