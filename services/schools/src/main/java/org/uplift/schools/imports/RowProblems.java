package org.uplift.schools.imports;

import java.util.ArrayList;
import java.util.List;
import org.uplift.schools.api.imports.RowProblem;

/** Gathers what is wrong in a file: the first 200 word for word, the rest as a number. */
final class RowProblems {

    static final int LISTED = 200;

    private final List<RowProblem> listed = new ArrayList<>();
    private final List<String> ofThisRow = new ArrayList<>();
    private int found;

    /** Begins another row. */
    void nextRow() {
        ofThisRow.clear();
    }

    /** All that is wrong with the row under way, in one line. */
    String ofThisRow() {
        return String.join(" ", ofThisRow);
    }

    void add(long line, String column, String value, String reason) {
        found++;
        ofThisRow.add(reason);
        if (listed.size() < LISTED) {
            listed.add(new RowProblem(line, column, value, reason));
        }
    }

    int found() {
        return found;
    }

    List<RowProblem> listed() {
        return List.copyOf(listed);
    }

    int more() {
        return found - listed.size();
    }
}
