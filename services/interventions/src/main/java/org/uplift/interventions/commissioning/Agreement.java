package org.uplift.interventions.commissioning;

/** What a branch has said of a proposal. */
public enum Agreement {
    /** The proposal asks nothing of it. */
    NOT_NEEDED,
    WAITING,
    AGREED,
    REFUSED
}
