package org.uplift.schools.capacity;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Days of support, whole or half. */
final class Days {

    private Days() {}

    static BigDecimal sum(Stream<BigDecimal> days) {
        return plain(days.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Without zeros behind the point: 6, not 6.0, and 10, not 1E+1. */
    static BigDecimal plain(BigDecimal days) {
        var stripped = days.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As in a sentence: {@code 1 day}, {@code 2.5 days}, {@code no days}. */
    static String words(BigDecimal days) {
        if (days.signum() == 0) {
            return "no days";
        }
        return plain(days).toPlainString() + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }
}
