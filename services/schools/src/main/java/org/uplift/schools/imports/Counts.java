package org.uplift.schools.imports;

/** How many rows of a file do what. */
record Counts(int rows, int created, int updated, int unchanged, int rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Of a file that was refused: nothing was applied. */
    Counts refused() {
        return new Counts(rows, 0, 0, 0, rejected);
    }
}
