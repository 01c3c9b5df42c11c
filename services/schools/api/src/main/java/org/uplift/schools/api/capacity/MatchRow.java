package org.uplift.schools.api.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could meet a need.
 *
 * @param post the post they hold in the time asked for
 * @param schoolUrn their own school; absent where their post is across the trust
 * @param school its name, or the trust
 * @param freeDays days they have left in the academic year
 * @param entitlement days they owe other schools in an academic year
 * @param reasons why they match, best first, in plain words
 * @param schoolGives days their own school already gives other schools in the academic year
 * @param score higher is better; of use only to compare
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchRow(
        UUID personId,
        String name,
        String post,
        @Nullable Integer schoolUrn,
        String school,
        BigDecimal freeDays,
        BigDecimal entitlement,
        List<String> reasons,
        BigDecimal schoolGives,
        int score) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** How much of what they owe is still free, in whole percent. */
    public int share() {
        return entitlement.signum() <= 0
                ? 0
                : freeDays.multiply(WHOLE)
                        .divideToIntegralValue(entitlement)
                        .min(WHOLE)
                        .max(BigDecimal.ZERO)
                        .intValue();
    }
}
