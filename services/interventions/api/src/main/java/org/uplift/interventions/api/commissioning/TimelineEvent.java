package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Labelled;

/** What an entry of an intervention's timeline tells of. */
public enum TimelineEvent implements Labelled {
    /** Its need was recorded; kept with the need. */
    NEED_RECORDED("Need recorded"),
    PROPOSED("Proposed"),
    DAYS_RESERVED("Days reserved"),
    DAYS_REFUSED("Days refused"),
    MONEY_COMMITTED("Money committed"),
    MONEY_REFUSED("Money refused"),
    COMMISSIONED("Commissioned"),
    DECLINED("Declined"),
    STARTED("Started"),
    REVIEWED("Reviewed"),
    PAUSED("Paused"),
    RESUMED("Resumed"),
    COMPLETED("Completed"),
    STOPPED("Stopped");

    private final String label;

    TimelineEvent(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
