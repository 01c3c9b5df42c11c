package org.uplift.portal.kit.listing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader asks of a list: filters, order, and which page of it.
 *
 * @param filters by name; only what the list declares, only what counts
 * @param usual by name, what holds where the reader chose nothing
 * @param sort the order, {@code -} in front for the other direction
 * @param after the marker of the page; empty for the first
 * @param page which page that is, counted from 1, for the reader
 */
record ListQuery(
        Map<String, List<String>> filters,
        Map<String, String> usual,
        String sort,
        String order,
        String after,
        int page) {

    static ListQuery of(Listing<?> listing, MultivaluedMap<String, String> sent) {
        var filters = new LinkedHashMap<String, List<String>>();
        var usual = new LinkedHashMap<String, String>();
        for (var filter : listing.filters()) {
            var values = sent.getOrDefault(filter.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> filter.accept(value).stream())
                    .distinct()
                    .toList();
            if (!filter.otherwise().isEmpty()) {
                usual.put(filter.name(), filter.otherwise());
            }
            if (!values.isEmpty() && !values.getFirst().equals(filter.otherwise())) {
                filters.put(filter.name(), filter instanceof Filter.Any ? values : values.subList(0, 1));
            }
        }
        var sort = Optional.ofNullable(sent.getFirst("sort"))
                .filter(listing::sorts)
                .orElse(listing.order());
        var after = Optional.ofNullable(sent.getFirst("after")).orElse("");
        return new ListQuery(
                filters, usual, sort, listing.order(), after, after.isEmpty() ? 1 : page(sent.getFirst("page")));
    }

    private static int page(String sent) {
        return sent != null && sent.matches("[1-9]\\d{0,5}") ? Integer.parseInt(sent) : 1;
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    List<String> values(String filter) {
        var chosen = filters.get(filter);
        if (chosen != null) {
            return chosen;
        }
        var otherwise = usual.get(filter);
        return otherwise == null ? List.of() : List.of(otherwise);
    }

    /** What the reader chose of a filter, and could take away again. */
    List<String> chosen(String filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** What the service is asked. */
    MultivaluedMap<String, String> parameters(int limit, boolean count) {
        var parameters = new MultivaluedHashMap<String, String>();
        usual.forEach(parameters::putSingle);
        filters.forEach((name, values) -> parameters.put(name, new ArrayList<>(values)));
        if (!sort.isEmpty()) {
            parameters.putSingle("sort", sort);
        }
        if (!after.isEmpty()) {
            parameters.putSingle("after", after);
        }
        if (count) {
            parameters.putSingle("count", "true");
        }
        parameters.putSingle("limit", Integer.toString(limit));
        return parameters;
    }

    ListQuery sorted(String other) {
        return new ListQuery(filters, usual, other, order, "", 1);
    }

    ListQuery first() {
        return new ListQuery(filters, usual, sort, order, "", 1);
    }

    ListQuery next(String marker) {
        return new ListQuery(filters, usual, sort, order, marker, page + 1);
    }

    ListQuery without(String filter, String value) {
        var fewer = new LinkedHashMap<>(filters);
        var left = chosen(filter).stream().filter(one -> !one.equals(value)).toList();
        if (left.isEmpty()) {
            fewer.remove(filter);
        } else {
            fewer.put(filter, left);
        }
        return new ListQuery(fewer, usual, sort, order, "", 1);
    }

    ListQuery unfiltered() {
        return new ListQuery(Map.of(), usual, sort, order, "", 1);
    }

    /** As the address has it after the question mark: empty for the list as it stands before anybody asked. */
    String text() {
        var pairs = new ArrayList<String>();
        filters.forEach((name, values) -> values.forEach(value -> pairs.add(pair(name, value))));
        if (!sort.equals(order)) {
            pairs.add(pair("sort", sort));
        }
        if (!after.isEmpty()) {
            pairs.add(pair("after", after));
            pairs.add(pair("page", Integer.toString(page)));
        }
        return String.join("&", pairs);
    }

    String address(String at) {
        var text = text();
        return text.isEmpty() ? at : at + "?" + text;
    }

    String address(String at, String more) {
        var address = address(at);
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
