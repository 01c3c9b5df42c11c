package org.uplift.finance.budgets;

/** Where an intervention's money stands. */
public enum CommitmentStatus {
    /** Set aside from the budget's balance. */
    COMMITTED,
    /** The intervention was completed; counts as the budget's actual. */
    SPENT,
    /** The intervention was declined or stopped; nothing is held. */
    RELEASED,
    /** The budget could not pay; nothing is held. */
    REFUSED
}
