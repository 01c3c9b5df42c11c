package org.uplift.gateway.services.schools;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a school gives other schools and receives from them, in days of the academic year. */
public record Balance(@Nullable String academicYear, Flow gives, Flow receives, BigDecimal balance) {

    /** Days one way. */
    public record Flow(BigDecimal reserved, BigDecimal delivered, BigDecimal total) {

        /** How much of the larger of two flows this is, in whole percent, for a bar. */
        public int share(Flow other) {
            var larger = total.max(other.total());
            return larger.signum() == 0
                    ? 0
                    : total.multiply(BigDecimal.valueOf(100))
                            .divideToIntegralValue(larger)
                            .intValue();
        }
    }
}
