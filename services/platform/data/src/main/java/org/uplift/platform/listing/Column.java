package org.uplift.platform.listing;

/**
 * What a list is ordered by, first or next.
 *
 * @param expression in the words of HQL: {@code lower(b.name)}. Its value is text, a number, a date, an instant or a
 *     UUID; of an enum write {@code cast(i.status as string)}
 * @param nullable whether it may be without a value; those without come last in either direction
 */
public record Column(String expression, boolean ascending, boolean nullable) {

    public static Column ascending(String expression) {
        return new Column(expression, true, false);
    }

    public static Column descending(String expression) {
        return new Column(expression, false, false);
    }

    /** The same, of something that may be without a value. */
    public Column orNone() {
        return new Column(expression, ascending, true);
    }

    Column turned() {
        return new Column(expression, !ascending, nullable);
    }

    /** In an {@code order by}; where there is always a value the database's own order of nulls lets its indexes serve. */
    String ordering() {
        return expression + (ascending ? " asc" : " desc") + (nullable ? " nulls last" : "");
    }
}
