package org.uplift.schools.imports;

/** Hears how far the work on an import has come. */
interface Progress {

    /** Nobody asks: the answer comes when the work is done. */
    Progress UNTOLD = new Progress() {
        @Override
        public void read(Counts soFar) {}

        @Override
        public void applied(int schools) {}
    };

    void read(Counts soFar);

    void applied(int schools);
}
