package org.uplift.portal.kit.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people in England type it: {@code 2400}, {@code 2,400.50}, {@code £ 2 400}, {@code 62%}. A comma or a
 * space stands between full groups of thousands and nowhere else: {@code 2,5} and {@code 2400,00} are how others write
 * two and a half and two thousand four hundred, and reading them as 25 and 240,000 would be found out by the bank.
 */
final class TypedNumber {

    static final String HOW = "Enter a number, like 6, 2.5 or 2,400";

    private static final Pattern PLAIN = Pattern.compile("-?(\\d{1,15}(\\.\\d{1,6})?|\\.\\d{1,6})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:(?:,\\d{3})+|(?: \\d{3})+)(\\.\\d{1,6})?");

    private TypedNumber() {}

    /** Empty where it is no number, or one that can be read in two ways. */
    static Optional<BigDecimal> read(String typed) {
        var number = bare(typed);
        return PLAIN.matcher(number).matches() || GROUPED.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replaceAll("[, ]", "")))
                : Optional.empty();
    }

    /** Without the sign of money before it or of a share after it; any width of space is a space, any dash a minus. */
    private static String bare(String typed) {
        var text = typed.replaceAll("\\p{Z}", " ").replaceAll("[−–]", "-").strip();
        if (text.startsWith("£")) {
            return text.substring(1).strip();
        }
        return text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
