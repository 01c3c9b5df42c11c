package org.uplift.interventions.api.commissioning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What schools and finance should hold for an intervention, given its status. One still PROPOSED is being agreed: they
 * may hold what is said here, or not yet.
 *
 * @param summary what it is, for whoever reads the comparison
 * @param amount pounds; nought where it costs nothing
 * @param changedAt when the intervention last changed
 */
public record ExpectedHolding(
        UUID interventionId,
        String summary,
        InterventionStatus status,
        BigDecimal days,
        BigDecimal amount,
        Instant changedAt) {

    private static final BigDecimal NO_DAYS = new BigDecimal("0.0");
    private static final BigDecimal NO_MONEY = new BigDecimal("0.00");

    /** From what was asked for: nothing is to be held once it is declined or stopped. */
    public ExpectedHolding {
        var held = status != InterventionStatus.DECLINED && status != InterventionStatus.STOPPED;
        days = held ? days : NO_DAYS;
        amount = held && amount != null ? amount : NO_MONEY;
    }
}
