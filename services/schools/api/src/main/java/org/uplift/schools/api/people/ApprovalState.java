package org.uplift.schools.api.people;

import org.uplift.platform.api.Labelled;

/** What became of what a second person was asked. */
public enum ApprovalState implements Labelled {
    WAITING("Waits for a second person"),
    APPROVED("Approved"),
    TURNED_DOWN("Turned down"),
    /** Changed or taken back before anybody answered. */
    WITHDRAWN("Taken back");

    private final String label;

    ApprovalState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
