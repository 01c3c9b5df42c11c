package org.uplift.gateway.services.schools;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who could help a school, and why. */
public record Match(
        UUID personId,
        String name,
        @Nullable String post,
        @Nullable String school,
        BigDecimal freeDays,
        @Nullable List<String> reasons,
        @Nullable BigDecimal schoolGives) {

    public List<String> why() {
        return reasons == null ? List.of() : reasons;
    }
}
