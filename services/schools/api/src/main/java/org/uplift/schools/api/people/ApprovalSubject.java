package org.uplift.schools.api.people;

import org.uplift.platform.api.Labelled;

/** What a second person is asked to approve of an appointment. */
public enum ApprovalSubject implements Labelled {
    /** All of it; it gives nothing until then. */
    APPOINTMENT("A new post"),
    /** A later end or a larger share; what was approved before stands meanwhile. */
    TERMS("A longer or larger post"),
    /** What its kind was given since; the rest of it stands meanwhile. */
    POWERS("More that the post lets them do");

    private final String label;

    ApprovalSubject(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
