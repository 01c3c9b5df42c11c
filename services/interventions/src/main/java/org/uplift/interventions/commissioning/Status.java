package org.uplift.interventions.commissioning;

/** Where an intervention stands. */
public enum Status {
    /** Waiting for the days to be reserved and the cost committed. */
    PROPOSED,
    /** Agreed by all; its first day has not come. */
    COMMISSIONED,
    IN_DELIVERY,
    PAUSED,
    /** Closed, with its impact and a verdict. */
    COMPLETED,
    /** Ended early. */
    STOPPED,
    /** Refused by schools or finance. */
    DECLINED;

    boolean ended() {
        return this == COMPLETED || this == STOPPED || this == DECLINED;
    }

    /** Whether its days and its money are to be held, or are delivered and spent. */
    public boolean holds() {
        return this == COMMISSIONED || this == IN_DELIVERY || this == PAUSED || this == COMPLETED;
    }
}
