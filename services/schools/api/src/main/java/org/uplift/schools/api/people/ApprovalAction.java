package org.uplift.schools.api.people;

import org.uplift.platform.api.Labelled;

/** What a second person can answer. */
public enum ApprovalAction implements Labelled {
    APPROVE("Approve it"),
    TURN_DOWN("Turn it down");

    private final String label;

    ApprovalAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
