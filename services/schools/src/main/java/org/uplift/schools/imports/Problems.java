package org.uplift.schools.imports;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong in a file: the first 200 word for word, the rest as a number. */
final class Problems {

    static final int LISTED = 200;

    private final List<RowProblem> listed = new ArrayList<>();
    private int found;

    void add(long line, String column, String value, String reason) {
        found++;
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
