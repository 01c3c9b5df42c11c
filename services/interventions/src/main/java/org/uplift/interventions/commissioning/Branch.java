package org.uplift.interventions.commissioning;

/** Who has to agree to a proposal. */
enum Branch {
    /** The schools service reserves the days. */
    DAYS,
    /** The finance service commits the cost. */
    MONEY
}
