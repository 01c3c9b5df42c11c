package org.uplift.schools.api.imports;

import org.uplift.platform.api.Labelled;

/** What a row of a file does, or would do. */
public enum RowOutcome implements Labelled {
    CREATED("Created"),
    UPDATED("Updated"),
    UNCHANGED("Unchanged"),
    REJECTED("Rejected");

    private final String label;

    RowOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
