package org.uplift.portal.kit.listing;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param title its heading, on the page and in an export
 * @param sort the name of the service's order it sorts by; empty where it does not sort
 * @param backwards whether that order begins with the greatest or latest
 * @param mostFirst whether the first press of its heading asks for the greatest or latest first
 * @param numeric whether it stands right-aligned
 * @param shown whether the page shows it; an export always has it
 */
public record Column<T>(
        String title,
        Function<T, Cell> cell,
        String sort,
        boolean backwards,
        boolean mostFirst,
        boolean numeric,
        boolean shown) {

    public static <T> Column<T> of(String title, Function<T, Cell> cell) {
        return new Column<>(title, cell, "", false, false, false, true);
    }

    /** Sorts by one of the service's named orders, from its least. */
    public Column<T> sortedBy(String order) {
        return new Column<>(title, cell, order, false, false, numeric, shown);
    }

    /** Sorts by one of the service's named orders, from its greatest or latest. */
    public Column<T> sortedByMost(String order) {
        return new Column<>(title, cell, order, false, true, numeric, shown);
    }

    /** Sorts by an order that begins with the latest by itself: {@code newest}. */
    public Column<T> sortedByLatest(String order) {
        return new Column<>(title, cell, order, true, false, numeric, shown);
    }

    public Column<T> number() {
        return new Column<>(title, cell, sort, backwards, mostFirst, true, shown);
    }

    /** Only in exports, where there is room. */
    public Column<T> inExportsOnly() {
        return new Column<>(title, cell, sort, backwards, mostFirst, numeric, false);
    }
}
