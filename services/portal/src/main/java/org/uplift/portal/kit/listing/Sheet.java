package org.uplift.portal.kit.listing;

import java.io.IOException;
import java.util.List;

/** A file being written, row by row. */
interface Sheet extends AutoCloseable {

    void row(List<Cell> cells) throws IOException;

    /** A last line that tells something about the file. */
    void note(String text) throws IOException;

    @Override
    void close() throws IOException;
}
