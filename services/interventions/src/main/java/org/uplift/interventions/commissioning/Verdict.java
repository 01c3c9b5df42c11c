package org.uplift.interventions.commissioning;

/** What a closing says about an intervention. Only {@link #WORKED} meets the need it served. */
public enum Verdict {
    WORKED,
    PARTLY_WORKED,
    DID_NOT_WORK,
    TOO_EARLY_TO_SAY
}
