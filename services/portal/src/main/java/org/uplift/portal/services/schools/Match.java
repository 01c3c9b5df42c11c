package org.uplift.portal.services.schools;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could help a school, and why.
 *
 * @param schoolGives days their own school gives other schools this year already
 */
public record Match(
        UUID personId,
        String name,
        @Nullable String post,
        @Nullable Integer schoolUrn,
        @Nullable String school,
        BigDecimal freeDays,
        @Nullable BigDecimal entitlement,
        @Nullable List<String> reasons,
        @Nullable BigDecimal schoolGives) {

    public List<String> why() {
        return reasons == null ? List.of() : reasons;
    }

    /** How much of what they owe is still free, in whole percent, for a bar. */
    public int share() {
        if (entitlement == null || entitlement.signum() <= 0) {
            return 0;
        }
        return freeDays.multiply(BigDecimal.valueOf(100))
                .divideToIntegralValue(entitlement)
                .min(BigDecimal.valueOf(100))
                .max(BigDecimal.ZERO)
                .intValue();
    }
}
