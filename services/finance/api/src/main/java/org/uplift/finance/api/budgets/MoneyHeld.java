package org.uplift.finance.api.budgets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What finance itself holds for an intervention, for the reconciliation check.
 *
 * @param amount pounds committed or spent; 0 once released or refused
 * @param changedAt when it last changed
 */
public record MoneyHeld(UUID interventionId, CommitmentStatus status, BigDecimal amount, Instant changedAt) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    /** Of what was committed, whatever became of it. */
    public static MoneyHeld of(UUID interventionId, CommitmentStatus status, BigDecimal committed, Instant changedAt) {
        return new MoneyHeld(interventionId, status, status.holds() ? committed : ZERO, changedAt);
    }
}
