package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Labelled;

/** When the next review of an intervention under way is due. */
public enum ReviewDue implements Labelled {
    /** Before today. */
    OVERDUE("Overdue"),
    /** From today, within {@link #WITHIN_DAYS}. */
    DUE("Due within 14 days");

    /** How soon the next review has to be for an intervention to count as {@link #DUE}. */
    public static final int WITHIN_DAYS = 14;

    private final String label;

    ReviewDue(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
