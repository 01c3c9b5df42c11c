package org.uplift.interventions.commissioning;

/** What an entry of an intervention's timeline tells of. */
public enum Moment {
    PROPOSED,
    DAYS_RESERVED,
    DAYS_REFUSED,
    MONEY_COMMITTED,
    MONEY_REFUSED,
    COMMISSIONED,
    DECLINED,
    STARTED,
    REVIEWED,
    PAUSED,
    RESUMED,
    COMPLETED,
    STOPPED
}
