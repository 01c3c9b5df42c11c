package org.uplift.schools.api.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of somebody booked for one intervention.
 *
 * @param receiver the name of the school that receives them
 * @param startsOn the intervention's first day
 * @param endsOn its last; absent where the booking is from before it was noted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookedDays(
        UUID interventionId,
        String academicYear,
        int receiverUrn,
        String receiver,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        BookingStatus status,
        BigDecimal days) {}
