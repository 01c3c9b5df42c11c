package org.uplift.platform.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * A list as it is declared once: what it shows of a record and the orders it can be read in. {@link Conditions} narrow
 * it, {@link Lists} reads it.
 *
 * <pre>
 * static final Listing&lt;TeamLine&gt; TEAMS = Listing.of("teams", TeamLine.class)
 *         .show("new org.uplift.codesign.teams.TeamLine(t.teamId, t.name)")
 *         .from("Team t")
 *         .unique("t.teamId")
 *         .order("name", Column.ascending("lower(t.name)"))
 *         .done();
 * </pre>
 *
 * <p>Hibernate's own key-based pages ({@code KeyedPage}) were looked at first: they page only queries that select one
 * entity or its attributes (no constructed records), leave out whatever has no value in a column of the key, and their
 * key is a list of values that would still have to be written, signed and bound to order and filters. See
 * {@code docs/adr/0009-lists.md}.
 */
public final class Listing<T> {

    private final String name;
    private final String select;
    private final String from;
    private final String unique;
    private final Map<String, Order> orders;

    private Listing(Draft<T> draft) {
        name = draft.name;
        select = draft.select;
        from = draft.from;
        unique = draft.unique;
        orders = draft.orders;
    }

    /** Begins a declaration; the name is signed into the list's markers. */
    public static <T> Draft<T> of(String name, Class<T> row) {
        return new Draft<>(name, row);
    }

    String name() {
        return name;
    }

    /**
     * The order of a name, turned where {@code -} stands before it; the first one declared where nothing was asked.
     *
     * @throws ProblemException INVALID_PARAMETER naming the orders there are
     */
    Order order(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return orders.values().iterator().next();
        }
        var turned = sort.startsWith("-");
        var order = orders.get(turned ? sort.substring(1) : sort);
        if (order == null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "The parameter sort is one of %s; put - in front for the other direction."
                            .formatted(String.join(", ", orders.keySet())));
        }
        return turned ? order.turned() : order;
    }

    String page(Order order, String where) {
        return "select %s, %s from %s where %s order by %s"
                .formatted(select, order.keys(), from, where, order.orderBy());
    }

    String count(String where) {
        return "select count(%s) from %s where %s".formatted(unique, from, where);
    }

    /** A declaration under way. */
    public static final class Draft<T> {

        private final String name;
        private String select = "";
        private String from = "";
        private String unique = "";
        private final Map<String, Order> orders = new LinkedHashMap<>();

        private Draft(String name, Class<T> row) {
            this.name = name;
        }

        /** What a row shows: {@code new org.uplift…Row(i.id, i.summary)}, or an entity by its letter. */
        public Draft<T> show(String what) {
            select = what;
            return this;
        }

        /** The entity and its letter, and what is joined one to one: {@code Intervention i}. */
        public Draft<T> from(String entity) {
            from = entity;
            return this;
        }

        /** What no two records share; every order ends in it. */
        public Draft<T> unique(String expression) {
            unique = expression;
            return this;
        }

        /** One more order; the first is the list's own. The unique column follows in the last one's direction. */
        public Draft<T> order(String called, Column... columns) {
            var all = new ArrayList<>(List.of(columns));
            if (!all.getLast().expression().equals(unique)) {
                all.add(new Column(unique, all.getLast().ascending(), false));
            }
            orders.put(called, new Order(called, List.copyOf(all)));
            return this;
        }

        public Listing<T> done() {
            if (select.isEmpty() || from.isEmpty() || unique.isEmpty() || orders.isEmpty()) {
                throw new IllegalStateException("The list " + name + " is not declared completely");
            }
            return new Listing<>(this);
        }
    }
}
