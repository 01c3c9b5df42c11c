package org.uplift.schools.api.imports;

import org.uplift.platform.api.Status;

/** How far an import has come. */
public enum ImportStatus implements Status {
    /** Kept, and waiting for a worker. */
    QUEUED("Queued", Colour.GREY),
    /** A worker reads it. */
    RUNNING("Running", Colour.BLUE),
    /** Read through, and applied unless it was a dry run. */
    DONE("Done", Colour.GREEN),
    /** Nothing was applied: the file has problems, or the work did not end. */
    FAILED("Failed", Colour.RED);

    private final String label;
    private final Colour colour;

    ImportStatus(String label, Colour colour) {
        this.label = label;
        this.colour = colour;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Colour colour() {
        return colour;
    }
}
