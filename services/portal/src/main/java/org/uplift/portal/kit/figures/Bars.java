package org.uplift.portal.kit.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.uplift.portal.kit.page.Words;

/**
 * Days as bars under one another, on one scale, each of parts laid end to end. Lengths are percentages, so that a bar
 * fills whatever room there is while its words keep their size.
 */
public record Bars(List<Bar> bars) {

    private static final int HEIGHT = 62;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One bar: what it is, what it comes to, and how far down it stands. */
    public record Bar(String label, String total, int top, List<Part> parts) {}

    /**
     * A part of a bar.
     *
     * @param kind how it is drawn: {@code delivered}, {@code reserved} or {@code free}
     * @param said in words: {@code 6 days reserved}
     */
    public record Part(String kind, String from, String width, String said) {}

    /** A bar before it is drawn. */
    public record Days(String label, List<Amount> amounts) {

        BigDecimal total() {
            return amounts.stream().map(Amount::days).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Days of one kind. */
    public record Amount(String kind, BigDecimal days) {}

    public static Bars of(Days... rows) {
        var most = List.of(rows).stream().map(Days::total).reduce(BigDecimal.ONE, BigDecimal::max);
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            bars.add(new Bar(row.label(), Words.days(row.total()), bars.size() * HEIGHT, parts(row, most)));
        }
        return new Bars(bars);
    }

    private static List<Part> parts(Days row, BigDecimal most) {
        var parts = new ArrayList<Part>();
        var from = BigDecimal.ZERO;
        for (var amount : row.amounts()) {
            if (amount.days().signum() > 0) {
                parts.add(new Part(
                        amount.kind(),
                        percent(from, most),
                        percent(amount.days(), most),
                        Words.days(amount.days()) + " " + amount.kind()));
                from = from.add(amount.days());
            }
        }
        return parts;
    }

    private static String percent(BigDecimal days, BigDecimal most) {
        return days.multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    public int height() {
        return bars.size() * HEIGHT;
    }

    /** Everything it shows, in a sentence. */
    public String said() {
        var said = new StringBuilder();
        for (var bar : bars) {
            said.append(bar.label()).append(": ").append(bar.total());
            if (!bar.parts().isEmpty()) {
                said.append(" (")
                        .append(String.join(
                                ", ", bar.parts().stream().map(Part::said).toList()))
                        .append(")");
            }
            said.append(". ");
        }
        return said.toString().strip();
    }
}
