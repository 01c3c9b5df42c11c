package org.uplift.platform.listing;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.text.ReadableText;

/**
 * What narrows a list, once for one request: the reader's reach, then the filters asked for. It begins with the reach,
 * so that no list can forget it. Filters are bound into the list's markers; the reach and the day are not, because they
 * may change between two pages.
 */
public final class Conditions {

    private static final int LONGEST_SEARCH = 200;

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final StringBuilder filters = new StringBuilder();

    private Conditions() {}

    /** The records of the schools in reach; a record of no school only for who reaches the whole trust. */
    public static Conditions within(Scope scope, String urn) {
        var conditions = new Conditions();
        if (!scope.wholeTrust()) {
            conditions.where.append(" and ").append(urn).append(" in :urns");
            conditions.values.put("urns", scope.urns());
        }
        return conditions;
    }

    /**
     * The same and those the reader is related to.
     *
     * @param related what must hold of a record of another school
     * @param parameters what it names
     */
    public static Conditions within(Scope scope, String urn, String related, Map<String, Object> parameters) {
        var conditions = new Conditions();
        if (!scope.wholeTrust()) {
            conditions.where.append(" and (%s in :urns or %s)".formatted(urn, related));
            conditions.values.put("urns", scope.urns());
            conditions.values.putAll(parameters);
        }
        return conditions;
    }

    /** All records of a kind that belongs to no school. */
    public static Conditions trustWide() {
        return new Conditions();
    }

    /** A value that what the list shows or a condition names, and no filter: the day it is read. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** What always holds of this list. */
    public Conditions where(String predicate) {
        where.append(" and (").append(predicate).append(')');
        return this;
    }

    /** A filter that is on or off. */
    public Conditions when(boolean asked, String predicate) {
        if (asked) {
            where(predicate);
            filters.append('|').append(predicate);
        }
        return this;
    }

    /** A filter by one value, where it was given; {@code :name} stands for it in the predicate. */
    public Conditions where(Optional<?> asked, String predicate, String name) {
        asked.ifPresent(value -> filter(predicate, name, value));
        return this;
    }

    /** A filter by several values, any of which will do; none of them does not narrow. */
    public Conditions anyOf(String expression, Collection<?> asked) {
        if (!asked.isEmpty()) {
            filter(expression + " in :any" + values.size(), "any" + values.size(), asked);
        }
        return this;
    }

    /**
     * A search for words: each must stand in one of the expressions, in any order. What counts as the same (case,
     * accents, apostrophes, spaces, CofE and Church of England) is said once, by {@code finds} in V0_6__search.sql.
     *
     * @throws ProblemException INVALID_PARAMETER where it is longer than 200 characters
     */
    public Conditions text(@Nullable String asked, String... expressions) {
        if (asked == null || ReadableText.invisible(asked)) {
            return this;
        }
        if (asked.length() > LONGEST_SEARCH) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "Search for at most %d characters.".formatted(LONGEST_SEARCH));
        }
        var written = Arrays.stream(expressions)
                .map("coalesce(%s, '')"::formatted)
                .collect(Collectors.joining(" || ' ' || "));
        var name = "text" + values.size();
        filter("cast(function('finds', %s, :%s) as boolean) = true".formatted(written, name), name, asked);
        return this;
    }

    private void filter(String predicate, String name, Object value) {
        where(predicate);
        values.put(name, value);
        var said = value instanceof Collection<?> several
                ? several.stream().map(Object::toString).sorted().collect(Collectors.joining(","))
                : value.toString();
        filters.append('|').append(predicate).append('=').append(said);
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    /** The filters in words, for the markers. */
    String filters() {
        return filters.toString();
    }
}
