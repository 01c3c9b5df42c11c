package org.uplift.finance.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Money: pounds with pence, and how they are written in a sentence. */
final class Pounds {

    static final BigDecimal ZERO = toPence(BigDecimal.ZERO);

    private Pounds() {}

    static BigDecimal toPence(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** {@code £2,400}, or {@code £2,400.50} where there are pence. */
    static String inWords(BigDecimal amount) {
        var pounds = toPence(amount);
        var sign = pounds.signum() < 0 ? "-" : "";
        var figures = String.format(Locale.UK, "%,.2f", pounds.abs());
        return sign + "£" + (figures.endsWith(".00") ? figures.substring(0, figures.length() - 3) : figures);
    }
}
