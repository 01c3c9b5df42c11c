package org.uplift.finance.budgets;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What finance itself holds for an intervention, for the reconciliation check.
 *
 * @param days always 0: days are the schools service's
 * @param amount pounds committed or spent; 0 once released or refused
 */
public record Holding(UUID interventionId, CommitmentStatus status, BigDecimal days, BigDecimal amount) {

    /** Of a commitment's figures; the query makes it so. */
    public Holding(UUID interventionId, CommitmentStatus status, BigDecimal asked) {
        this(interventionId, status, BigDecimal.ZERO, held(status, asked));
    }

    private static BigDecimal held(CommitmentStatus status, BigDecimal asked) {
        return switch (status) {
            case COMMITTED, SPENT -> asked;
            case RELEASED, REFUSED -> Pounds.NONE;
        };
    }
}
