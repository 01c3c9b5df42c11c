package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.UUID;

/** Days of somebody booked for one intervention. */
public record BookedDays(
        UUID interventionId,
        String academicYear,
        int receiverUrn,
        String receiver,
        BookingStatus status,
        BigDecimal days) {}
