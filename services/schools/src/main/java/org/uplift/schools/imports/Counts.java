package org.uplift.schools.imports;

/** How many rows of a file do what, or would where it is refused: {@code rows} is the sum of the others, always. */
record Counts(int rows, int created, int updated, int unchanged, int rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
