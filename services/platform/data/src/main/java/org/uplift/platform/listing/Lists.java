package org.uplift.platform.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.paging.Pages;

/** Reads a page of a list in one statement, and one more where its total is asked for. */
@ApplicationScoped
public class Lists {

    private record Row<T>(T item, List<@Nullable Object> key) {

        @SuppressWarnings("unchecked") // the list's declaration says what its first selection is
        static <T> Row<T> of(Object[] selected) {
            return new Row<>((T) selected[0], Arrays.asList(selected).subList(1, selected.length));
        }
    }

    private final EntityManager entities;
    private final Pages pages;

    Lists(EntityManager entities, Pages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /**
     * A page of a list.
     *
     * @throws org.uplift.platform.problem.ProblemException INVALID_PARAMETER where the order is not one of the list's
     *     or the limit is outside 1 to 200; INVALID_CURSOR where the marker was made for another list, order or filter
     */
    public <T> Page<T> page(Listing<T> listing, Conditions conditions, ListRequest request) {
        var order = listing.order(request.sort);
        var bound = listing.name() + " by " + order.name() + conditions.filters();
        var values = new HashMap<>(conditions.values());
        var where = pages.start(bound, request.page())
                .map(key -> conditions.where() + " and " + order.behind(Key.read(key), values))
                .orElse(conditions.where());
        List<Row<T>> found = read(listing.page(order, where), values, request.limit + 1).stream()
                .map(Row::<T>of)
                .toList();
        var page = pages.page(bound, request.page(), found, row -> Key.write(row.key()));
        var total = request.count ? count(listing, conditions) : null;
        return new Page<>(page.items().stream().map(Row::item).toList(), page.next(), total);
    }

    private List<Object[]> read(String hql, Map<String, Object> values, int limit) {
        var query = entities.createQuery(hql, Object[].class).setMaxResults(limit);
        bind(query, values);
        return query.getResultList();
    }

    private <T> Long count(Listing<T> listing, Conditions conditions) {
        var query = entities.createQuery(listing.count(conditions.where()), Long.class);
        bind(query, conditions.values());
        return query.getSingleResult();
    }

    /** A value only the projection names is none of the count's. */
    private static void bind(Query query, Map<String, Object> values) {
        for (var parameter : query.getParameters()) {
            var name = parameter.getName();
            query.setParameter(name, values.get(name));
        }
    }
}
