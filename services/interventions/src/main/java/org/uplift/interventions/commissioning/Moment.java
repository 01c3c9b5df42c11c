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
    STOPPED;

    /** What an answer to a proposal is in its timeline. */
    static Moment of(Answer answer) {
        return switch (answer) {
            case Answer.Agreed(var branch) -> branch == Branch.DAYS ? DAYS_RESERVED : MONEY_COMMITTED;
            case Answer.Refused(var branch, var reasons) -> branch == Branch.DAYS ? DAYS_REFUSED : MONEY_REFUSED;
        };
    }
}
