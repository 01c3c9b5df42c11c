package org.uplift.portal.app.reconciliation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one service holds for one intervention.
 *
 * @param summary what the intervention is; null for a service that is not told
 * @param status the service's own word for it
 * @param days days held; null for a service that holds none
 * @param amount pounds held; null for a service that holds none
 */
public record Held(
        UUID interventionId,
        @Nullable String summary,
        String status,
        @Nullable BigDecimal days,
        @Nullable BigDecimal amount) {

    BigDecimal daysOrNone() {
        return days == null ? BigDecimal.ZERO : days;
    }

    BigDecimal amountOrNone() {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
