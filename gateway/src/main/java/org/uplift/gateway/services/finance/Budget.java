package org.uplift.gateway.services.finance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A budget of one academic year; all amounts in pounds. */
public record Budget(
        String code,
        String name,
        @Nullable Integer schoolUrn,
        String year,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal committed,
        BigDecimal balance) {}
