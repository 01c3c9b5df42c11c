package org.uplift.portal.services.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one intervention holds of a budget, in pounds.
 *
 * @param status COMMITTED, SPENT, RELEASED or REFUSED
 * @param settledOn the day it was spent, released or refused; null while it is committed
 */
public record Commitment(
        UUID interventionId,
        int schoolUrn,
        BigDecimal amount,
        String status,
        @Nullable List<String> reasons,
        @Nullable LocalDate heardOn,
        @Nullable LocalDate settledOn) {

    public List<String> why() {
        return reasons == null ? List.of() : reasons;
    }
}
