package org.uplift.interventions.commissioning;

/** Where an intervention stands. */
public enum InterventionStatus {
    /** Waiting for the days to be reserved and the cost committed. */
    PROPOSED,
    /** Agreed by all; delivery has not started. */
    COMMISSIONED,
    IN_DELIVERY,
    PAUSED,
    /** Closed, with its impact and a verdict. */
    COMPLETED,
    /** Ended early. */
    STOPPED,
    /** Refused by schools or finance. */
    DECLINED;

    /** Whether a review of it is awaited: a paused one waits for nothing. */
    boolean awaitsReview() {
        return this == COMMISSIONED || this == IN_DELIVERY;
    }
}
