package org.uplift.interventions.api.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target and where its measure has got to.
 *
 * @param latest the value of the last review that looked at it
 * @param change how far it has moved from the baseline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetProgress(
        String measure,
        BigDecimal baseline,
        BigDecimal target,
        LocalDate dueOn,
        @Nullable BigDecimal latest,
        @Nullable LocalDate latestOn,
        @Nullable BigDecimal change,
        boolean met) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How much of the way from baseline to target is done, 0 to 100. */
    public int percentDone() {
        var way = target.subtract(baseline);
        if (latest == null || way.signum() == 0) {
            return met ? 100 : 0;
        }
        var done = latest.subtract(baseline).multiply(HUNDRED).divideToIntegralValue(way);
        return done.max(BigDecimal.ZERO).min(HUNDRED).intValue();
    }
}
