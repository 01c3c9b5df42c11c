package org.uplift.schools.imports;

/** What a row of a file does, or would do. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
