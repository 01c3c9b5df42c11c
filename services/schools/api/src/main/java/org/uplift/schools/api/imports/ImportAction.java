package org.uplift.schools.api.imports;

/** What can be done to an import. */
public enum ImportAction {
    /** Apply what a dry run found. */
    APPLY
}
