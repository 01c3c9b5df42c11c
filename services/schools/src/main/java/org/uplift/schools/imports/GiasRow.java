package org.uplift.schools.imports;

import java.util.List;
import java.util.Map;

/** One row of a GIAS file: its line, and its fields by the names of their columns. */
record GiasRow(long line, Map<String, Integer> columns, List<String> fields) {

    /** What stands in a column, without the spaces around it; empty where nothing does. */
    String get(String column) {
        var at = columns.get(column);
        if (at == null) {
            throw new IllegalArgumentException("No file is read without its column " + column);
        }
        return fields.get(at).strip();
    }
}
