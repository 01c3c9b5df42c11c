package org.uplift.portal.kit.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uplift.portal.kit.page.Words;

/**
 * What of a sum is spent, promised and left, as a bar. Spent is filled, promised is hatched, left is outlined, so that
 * nobody needs the colour; what is promised beyond the sum stands behind a line.
 *
 * @param spent where the filled part ends, in units of the drawing from the left
 * @param promised where the hatched part ends
 * @param sum where the outline ends
 * @param said the same in words
 */
public record MoneyBar(int spent, int promised, int sum, String said) {

    public static final int WIDTH = 160;

    private static final int STRIPE = 5;

    public static MoneyBar of(BigDecimal amount, BigDecimal actual, BigDecimal committed) {
        var used = actual.add(committed);
        var whole = amount.max(used).max(BigDecimal.ONE);
        var said = "%s spent and %s committed of %s; %s left"
                .formatted(
                        Words.money(actual),
                        Words.money(committed),
                        Words.money(amount),
                        Words.money(amount.subtract(used)));
        return new MoneyBar(at(actual, whole), at(used, whole), at(amount, whole), said);
    }

    private static int at(BigDecimal value, BigDecimal whole) {
        return value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    public int width() {
        return WIDTH;
    }

    public int outline() {
        return Math.max(sum - 1, 0);
    }

    public int hatched() {
        return promised - spent;
    }

    public boolean over() {
        return promised > sum;
    }

    /** The stripes of the hatched part. */
    public String stripes() {
        return IntStream.iterate(spent + 2, x -> x < promised, x -> x + STRIPE)
                .mapToObj(x -> "M" + x + " 1V13")
                .collect(Collectors.joining());
    }
}
