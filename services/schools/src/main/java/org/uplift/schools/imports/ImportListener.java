package org.uplift.schools.imports;

/** Hears how far the work on an import has come. */
interface ImportListener {

    /** Nobody asks: the answer comes when the work is done. */
    ImportListener UNTOLD = new ImportListener() {
        @Override
        public void read(int rows, Counts soFar) {}

        @Override
        public void compared(int rows, Counts all) {}

        @Override
        public void applied(int schools) {}
    };

    /** Some rows have been read; what they would do is counted so far. */
    void read(int rows, Counts soFar);

    /** All rows have been compared with the register. */
    void compared(int rows, Counts all);

    void applied(int schools);
}
