package org.uplift.portal.kit.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.page.Words;

/**
 * A list as a feature declares it: what it is called, its columns and filters, and whom to ask. {@link Lists} draws it
 * and exports it. Declared anew for every request, so it may know the reader's own schools.
 *
 * @param <T> a row
 */
public final class Listing<T> {

    /** Names that are the pattern's own. */
    private static final Set<String> RESERVED = Set.of("sort", "after", "page", "format", "limit", "count", "whole");

    private final Builder<T> declared;

    private Listing(Builder<T> declared) {
        this.declared = declared;
    }

    /**
     * @param id the list's name for saved filters and files: {@code interventions}
     * @param at its page's address
     */
    public static <T> Builder<T> of(String id, String title, String at) {
        return new Builder<>(id, title, at);
    }

    public String id() {
        return declared.id;
    }

    public String title() {
        return declared.title;
    }

    public String at() {
        return declared.at;
    }

    public String intro() {
        return declared.intro.get();
    }

    public List<Door> doors() {
        return declared.doors;
    }

    public List<Column<T>> columns() {
        return declared.columns;
    }

    public List<Filter> filters() {
        return declared.filters;
    }

    public String order() {
        return declared.order;
    }

    public Empty nothingYet() {
        return declared.nothingYet;
    }

    public Service service() {
        return declared.service;
    }

    Page<T> ask(MultivaluedMap<String, String> parameters) {
        return declared.source.apply(parameters);
    }

    /** {@code 37 interventions}. */
    String counted(long number) {
        return Words.count(number, declared.one, declared.many);
    }

    String many() {
        return declared.many;
    }

    /** Whether the service has such an order and a column shows it. */
    boolean sorts(String sort) {
        var name = sort.startsWith("-") ? sort.substring(1) : sort;
        return sort.equals(declared.order)
                || declared.columns.stream()
                        .anyMatch(column ->
                                !column.sort().isEmpty() && column.sort().equals(name));
    }

    /** A way on from the list: to record something new. */
    public record Door(String label, String href) {}

    /** What is said where there is nothing: what it is, and what to do. */
    public record Empty(String heading, String advice) {}

    /** Declares a list. */
    public static final class Builder<T> {

        private final String id;
        private final String title;
        private final String at;
        private final List<Column<T>> columns = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private final List<Door> doors = new ArrayList<>();
        private Supplier<String> intro = () -> "";
        private String one = "row";
        private String many = "rows";
        private String order = "";
        private Empty nothingYet = new Empty("Nothing yet", "");
        private Service service = Service.SCHOOLS;
        private Function<MultivaluedMap<String, String>, Page<T>> source = parameters -> new Page<>(List.of(), null);

        private Builder(String id, String title, String at) {
            this.id = id;
            this.title = title;
            this.at = at;
        }

        /** What its rows are called: one of them, many of them. */
        public Builder<T> counting(String one, String many) {
            this.one = one;
            this.many = many;
            return this;
        }

        /** A sentence under the title. */
        public Builder<T> intro(String sentence) {
            return intro(() -> sentence);
        }

        /** A sentence that waits for an answer: asked for when the page is drawn. */
        public Builder<T> intro(Supplier<String> sentence) {
            intro = sentence;
            return this;
        }

        /** A button beside the title; the first is the main one. Only what the reader may do. */
        public Builder<T> door(String label, String href) {
            doors.add(new Door(label, href));
            return this;
        }

        /** The first column names the row. */
        public Builder<T> column(Column<T> column) {
            columns.add(column);
            return this;
        }

        public Builder<T> filter(Filter filter) {
            if (RESERVED.contains(filter.name())) {
                throw new IllegalArgumentException("A filter cannot be called " + filter.name());
            }
            filters.add(filter);
            return this;
        }

        /** The service's order before anybody chose one; {@code -} in front turns it round. */
        public Builder<T> order(String sort) {
            order = sort;
            return this;
        }

        /** What to say before there is anything in it. */
        public Builder<T> nothingYet(String heading, String advice) {
            nothingYet = new Empty(heading, advice);
            return this;
        }

        /** Whom to ask: what the list is narrowed by becomes the service's search, and which page of it is wanted. */
        public Listing<T> from(Service service, BiFunction<ListFilters, ListRequest, Page<T>> source) {
            this.service = service;
            this.source = sent -> source.apply(new ListFilters(sent), place(sent));
            return new Listing<>(this);
        }

        private static ListRequest place(MultivaluedMap<String, String> sent) {
            return new ListRequest(
                    Integer.parseInt(sent.getFirst("limit")),
                    sent.getFirst("after"),
                    sent.getFirst("sort"),
                    sent.containsKey("count"));
        }
    }
}
