package org.uplift.interventions.commissioning;

/** When the next review of an intervention under way is due. */
enum ReviewDue {
    /** Before today. */
    OVERDUE,
    /** From today, within {@link #DAYS}. */
    DUE;

    static final int DAYS = 14;
}
