package org.uplift.schools.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a GIAS file: its line, and its fields by the names of their columns.
 *
 * @param fault why it cannot be trusted, where it has too few or too many fields
 */
record GiasRow(long line, Map<String, Integer> columns, List<String> fields, Optional<String> fault) {

    /** What stands in a column the file may do without; empty where there is none. */
    String optional(String column) {
        return columns.containsKey(column) ? get(column) : "";
    }

    /** The links, each a field; null where the file does not tell of them. */
    @Nullable
    List<String> links() {
        var at = columns.get(GiasColumns.LINKS);
        return at == null ? null : fields.subList(at, fields.size());
    }

    /** What stands in a column, without the spaces around it; empty where nothing does, or the row ends before. */
    String get(String column) {
        var at = columns.get(column);
        if (at == null) {
            throw new IllegalArgumentException("No file is read without its column " + column);
        }
        return at < fields.size() ? fields.get(at).strip() : "";
    }
}
