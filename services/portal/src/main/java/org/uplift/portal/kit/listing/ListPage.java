package org.uplift.portal.kit.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.Section;
import org.uplift.schools.api.me.FilterRow;

/**
 * A list as its template draws it.
 *
 * @param section what the service answered, for saying that it is missing
 * @param count {@code 37 interventions}; empty where the service is away
 * @param place {@code Page 2 of 6}; empty on the only page
 * @param next the address of the next page; empty on the last
 * @param first the address of the first page; empty on it
 * @param query the filters and the order as they stand, for saving them
 * @param unsaved why the filter just sent could not be saved; empty where nothing went wrong
 */
public record ListPage(
        Listing<?> listing,
        Section<? extends Page<?>> section,
        List<Panel> panels,
        List<Chip> chips,
        List<Head> heads,
        List<Row> rows,
        String count,
        String place,
        String next,
        String first,
        String cleared,
        String csv,
        String xlsx,
        String query,
        String sort,
        Section<Page<FilterRow>> saved,
        String unsaved) {

    public boolean filtered() {
        return !chips.isEmpty();
    }

    public boolean sorted() {
        return !sort.equals(listing.order());
    }

    /** Whether what the reader looks at now is one of their saved filters. */
    public boolean kept() {
        return saved.present() && saved.get().items().stream().anyMatch(this::now);
    }

    public boolean now(FilterRow filter) {
        return filter.query().equals(query);
    }

    /** A filter with what is chosen of it. */
    public record Panel(Filter filter, List<String> values) {
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public String name() {
            return filter.name();
        }

        public String label() {
            return filter.label();
        }

        public String kind() {
            return filter.kind();
        }

        /** Whether one of them always holds, so that none cannot be chosen. */
        public boolean always() {
            return !filter.otherwise().isEmpty();
        }

        public String hint() {
            return filter instanceof Filter.Search search ? search.hint() : "";
        }

        public String id() {
            return "filter-by-" + filter.name();
        }

        /** What there is to choose from, as the components take it. */
        public List<Map<String, Object>> offered() {
            return switch (filter) {
                case Filter.One one ->
                    Stream.concat(always() ? Stream.empty() : Stream.of(new Option("", "Any")), one.options().stream())
                            .map(Panel::item)
                            .toList();
                case Filter.Any any -> any.options().stream().map(Panel::item).toList();
                case Filter.Only only -> List.of(item(new Option("true", only.label())));
                default -> List.of();
            };
        }

        private static Map<String, Object> item(Option option) {
            return Map.of("value", option.value(), "text", option.label());
        }
    }

    /** A filter that is on, and the address of the list without it. */
    public record Chip(String label, String value, String without) {}

    /**
     * A heading.
     *
     * @param sort the address of the list sorted by it; empty where it does not sort
     * @param direction {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} has it
     */
    public record Head(String title, String sort, String direction, boolean numeric) {
        public boolean on() {
            return !direction.equals("none");
        }
    }

    /** A row: the cell that names it, and the others under their headings. */
    public record Row(Cell name, List<Under> cells) {}

    /** A cell under its heading. */
    public record Under(Head head, Cell cell) {}
}
