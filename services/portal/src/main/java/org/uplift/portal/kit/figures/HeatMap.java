package org.uplift.portal.kit.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rows by columns, each crossing with a count and how dark it is drawn. The count is written on it, so that nobody
 * needs the colour.
 *
 * @param columns what stands over the columns
 * @param rows from the top
 * @param layout where things stand; all measures in the units of the drawing
 */
public record HeatMap(List<Heading> columns, List<Row> rows, Layout layout) {

    private static final int DARKEST = 4;
    private static final int LONGEST_NAME = 46;

    /** A column's name, where the column begins, and where the name is written. */
    public record Heading(String text, int left, int middle) {}

    /** One row: its name, where it leads, and those of its crossings where there is something. */
    public record Row(String name, String href, int top, List<Cell> cells) {

        /** The name as far as there is room for it. */
        public String shortName() {
            return name.length() <= LONGEST_NAME
                    ? name
                    : name.substring(0, LONGEST_NAME - 1).strip() + "\u2026";
        }
    }

    /**
     * A crossing.
     *
     * @param count what is counted there, 1 upwards
     * @param flagged whether something there is overdue
     * @param level 1 to 4 for more and more
     * @param said the crossing in words, for those who do not see it
     * @param href the list of what was counted
     */
    public record Cell(int count, boolean flagged, int level, String said, String href, int left) {}

    /** What a row and a column are made of, before anything is drawn. */
    public record Count(int count, boolean flagged, String said, String href) {}

    /** The measures of a drawing: one for a wide screen and paper, one for a phone. */
    public enum Layout {
        WIDE(960, 354, 34, 29, 44),
        NARROW(360, 0, 62, 30, 84);

        private final int width;
        private final int names;
        private final int rowHeight;
        private final int cellHeight;
        private final int head;

        Layout(int width, int names, int rowHeight, int cellHeight, int head) {
            this.width = width;
            this.names = names;
            this.rowHeight = rowHeight;
            this.cellHeight = cellHeight;
            this.head = head;
        }

        public int width() {
            return width;
        }

        public int cellHeight() {
            return cellHeight;
        }

        public boolean narrow() {
            return this == NARROW;
        }

        /** Where the crossings of a row begin below the top of the row: on a phone the name stands over them. */
        public int cellTop() {
            return rowHeight - cellHeight - 3;
        }

        int cellWidth(int columns) {
            return (width - names) / columns;
        }

        int left(int column, int columns) {
            return names + column * cellWidth(columns);
        }
    }

    /**
     * Draws rows of things counted.
     *
     * @param counts a row's counts, one for each column
     */
    public static <T> HeatMap of(
            List<String> columns,
            List<T> things,
            Function<T, String> name,
            Function<T, String> href,
            Function<T, List<Count>> counts,
            Layout layout) {
        var counted = things.stream().map(counts).toList();
        var most = counted.stream()
                .flatMap(List::stream)
                .mapToInt(Count::count)
                .max()
                .orElse(0);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < things.size(); row++) {
            var thing = things.get(row);
            var top = layout.head + row * layout.rowHeight;
            rows.add(new Row(name.apply(thing), href.apply(thing), top, cells(counted.get(row), most, layout)));
        }
        var width = layout.cellWidth(columns.size());
        var headings = IntStream.range(0, columns.size())
                .mapToObj(column -> {
                    var left = layout.left(column, columns.size());
                    return new Heading(columns.get(column), left, left + width / 2);
                })
                .toList();
        return new HeatMap(headings, rows, layout);
    }

    private static List<Cell> cells(List<Count> counts, int most, Layout layout) {
        return IntStream.range(0, counts.size())
                .filter(column -> counts.get(column).count() > 0)
                .mapToObj(column -> {
                    var one = counts.get(column);
                    return new Cell(
                            one.count(),
                            one.flagged(),
                            level(one.count(), most),
                            one.said(),
                            one.href(),
                            layout.left(column, counts.size()));
                })
                .toList();
    }

    /** The darkest is the most there is; one is always the lightest, so that a single need never looks alarming. */
    private static int level(int count, int most) {
        return most <= DARKEST ? count : Math.ceilDiv(count * DARKEST, most);
    }

    public int height() {
        return layout.head + rows.size() * layout.rowHeight;
    }

    public int cellWidth() {
        return layout.cellWidth(columns.size()) - 3;
    }

    /** Where a count is written, from the left of its crossing. */
    public int middle() {
        return cellWidth() / 2;
    }
}
