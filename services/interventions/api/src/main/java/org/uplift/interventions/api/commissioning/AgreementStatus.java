package org.uplift.interventions.api.commissioning;

/** Whether schools has agreed to the days of a proposal, or finance to its cost. */
public enum AgreementStatus {
    /** The proposal asks nothing of it. */
    NOT_NEEDED,
    WAITING,
    AGREED,
    REFUSED
}
