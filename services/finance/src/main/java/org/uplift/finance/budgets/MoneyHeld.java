package org.uplift.finance.budgets;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What finance itself holds for an intervention, for the reconciliation check.
 *
 * @param days always 0: days are the schools service's
 * @param amount pounds committed or spent; 0 once released or refused
 */
public record MoneyHeld(UUID interventionId, CommitmentStatus status, BigDecimal days, BigDecimal amount) {

    /** Of a commitment's figures; the query makes it so. */
    public MoneyHeld(UUID interventionId, CommitmentStatus status, BigDecimal committed) {
        this(interventionId, status, BigDecimal.ZERO, held(status, committed));
    }

    private static BigDecimal held(CommitmentStatus status, BigDecimal committed) {
        return switch (status) {
            case COMMITTED, SPENT -> committed;
            case RELEASED, REFUSED -> Pounds.ZERO;
        };
    }
}
