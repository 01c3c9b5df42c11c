package org.uplift.platform.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One order of a list: columns of which the last is unique, so that each item has one place. */
record Order(String name, List<Column> columns) {

    Order turned() {
        return new Order("-" + name, columns.stream().map(Column::turned).toList());
    }

    String orderBy() {
        return columns.stream().map(Column::ordering).collect(Collectors.joining(", "));
    }

    String keys() {
        return columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    }

    /**
     * What holds of the items behind a key, in HQL; {@code values} is given the values it names. Item by item of the
     * key: all before are equal and this one is further on.
     */
    String behind(List<@Nullable Object> key, Map<String, Object> values) {
        var equal = new StringBuilder();
        var behind = new StringBuilder();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var name = "key" + i;
            var value = key.get(i);
            if (value != null) {
                values.put(name, value);
                behind.append(behind.isEmpty() ? "" : " or ")
                        .append('(')
                        .append(equal)
                        .append(further(column, name))
                        .append(')');
            }
            equal.append(column.expression())
                    .append(value == null ? " is null" : " = :" + name)
                    .append(" and ");
        }
        return bound(key) + "(" + behind + ")";
    }

    private static String further(Column column, String name) {
        var beyond = column.expression() + (column.ascending() ? " > :" : " < :") + name;
        return column.nullable() ? "(" + beyond + " or " + column.expression() + " is null)" : beyond;
    }

    /** Says again in one comparison what the first column must be: an index can begin there, which it cannot at an or. */
    private String bound(List<@Nullable Object> key) {
        var first = columns.getFirst();
        return columns.size() == 1 || first.nullable() || key.getFirst() == null
                ? ""
                : first.expression() + (first.ascending() ? " >= :key0 and " : " <= :key0 and ");
    }
}
