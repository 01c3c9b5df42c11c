package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Status;

/** Where an intervention stands. */
public enum InterventionStatus implements Status {
    /** Waiting for the days to be reserved and the cost committed. */
    PROPOSED("Proposed", Colour.YELLOW),
    /** Agreed by all; delivery has not started. */
    COMMISSIONED("Commissioned", Colour.BLUE),
    IN_DELIVERY("In delivery", Colour.TURQUOISE),
    PAUSED("Paused", Colour.GREY),
    /** Closed, with its impact and a verdict. */
    COMPLETED("Completed", Colour.GREEN),
    /** Ended early. */
    STOPPED("Stopped", Colour.ORANGE),
    /** Refused by schools or finance. */
    DECLINED("Declined", Colour.RED);

    private final String label;
    private final Colour colour;

    InterventionStatus(String label, Colour colour) {
        this.label = label;
        this.colour = colour;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Colour colour() {
        return colour;
    }

    /** Whether a review of it is awaited: a paused one waits for nothing. */
    public boolean awaitsReview() {
        return this == COMMISSIONED || this == IN_DELIVERY;
    }

    /** Whether schools and finance still have to answer. */
    public boolean waiting() {
        return this == PROPOSED;
    }

    /** Whether it has ended, in whichever way. */
    public boolean over() {
        return this == COMPLETED || this == STOPPED || this == DECLINED;
    }
}
