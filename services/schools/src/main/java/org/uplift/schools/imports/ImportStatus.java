package org.uplift.schools.imports;

/** How far an import has come. */
public enum ImportStatus {
    /** Kept, and waiting for a worker. */
    QUEUED,
    /** A worker reads it. */
    RUNNING,
    /** Read through, and applied unless it was a dry run. */
    DONE,
    /** Nothing was applied: the file has problems, or the work did not end. */
    FAILED
}
