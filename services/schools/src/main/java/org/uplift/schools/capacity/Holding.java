package org.uplift.schools.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What this service believes of one intervention; for reconciliation.
 *
 * @param days the days it holds: 0 once released or refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Holding(UUID interventionId, BookingStatus status, BigDecimal days) {

    static Holding of(UUID interventionId, BookingStatus status, BigDecimal days) {
        return new Holding(interventionId, status, status.holds() ? Days.plain(days) : BigDecimal.ZERO);
    }
}
