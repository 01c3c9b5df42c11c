package org.uplift.reporting.api.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reporting's copies say of one intervention, its booking and its commitment; for the reconciliation.
 *
 * @param status where the intervention stands, in the words of its event; null where no event of it was taken in
 * @param days days booked or delivered; 0 once released
 * @param amount pounds committed or spent; 0 once released
 * @param changedAt when what was last told of it happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedHolding(
        UUID interventionId, @Nullable String status, BigDecimal days, BigDecimal amount, Instant changedAt) {}
