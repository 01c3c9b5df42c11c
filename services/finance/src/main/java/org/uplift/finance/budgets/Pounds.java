package org.uplift.finance.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Money: pounds with two decimals, and how a sentence says it. */
final class Pounds {

    static final BigDecimal NONE = exact(BigDecimal.ZERO);

    private Pounds() {}

    static BigDecimal exact(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** {@code £2,400}, or {@code £2,400.50} where there are pence. */
    static String say(BigDecimal amount) {
        var pounds = exact(amount);
        var sign = pounds.signum() < 0 ? "-" : "";
        var figures = String.format(Locale.UK, "%,.2f", pounds.abs());
        return sign + "£" + (figures.endsWith(".00") ? figures.substring(0, figures.length() - 3) : figures);
    }
}
