package org.uplift.schools.api.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What this service believes of one intervention; for reconciliation.
 *
 * @param days the days it holds: 0 once released or refused
 * @param changedAt when the booking last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterventionDays(UUID interventionId, BookingStatus status, BigDecimal days, Instant changedAt) {}
