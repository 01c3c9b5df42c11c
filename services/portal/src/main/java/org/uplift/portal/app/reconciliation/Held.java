package org.uplift.portal.app.reconciliation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What schools hold for one intervention.
 *
 * @param days days held; null where there are none
 */
public record Held(UUID interventionId, @Nullable BigDecimal days) {

    BigDecimal daysOrNone() {
        return days == null ? BigDecimal.ZERO : days;
    }
}
