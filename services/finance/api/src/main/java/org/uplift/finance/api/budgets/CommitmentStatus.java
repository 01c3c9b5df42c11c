package org.uplift.finance.api.budgets;

import org.uplift.platform.api.Status;

/** Where an intervention's money stands. */
public enum CommitmentStatus implements Status {
    /** Set aside from the budget's balance. */
    COMMITTED("Committed", Colour.BLUE),
    /** The intervention was completed; counts as the budget's actual. */
    SPENT("Spent", Colour.GREEN),
    /** The intervention was declined or stopped; nothing is held. */
    RELEASED("Released", Colour.GREY),
    /** The budget could not pay; nothing is held. */
    REFUSED("Refused", Colour.RED);

    private final String label;
    private final Colour colour;

    CommitmentStatus(String label, Colour colour) {
        this.label = label;
        this.colour = colour;
    }

    /** Whether the budget holds or has spent the money for its intervention. */
    public boolean holds() {
        return this == COMMITTED || this == SPENT;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Colour colour() {
        return colour;
    }
}
