package org.uplift.reporting.packs;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a pack's template writes money, days and codes. */
@TemplateExtension
final class PackWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private PackWords() {}

    /** Whole pounds with thousands: {@code 2,400}. */
    static String pounds(BigDecimal amount) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** A code in words: {@code SCHOOL_TO_SCHOOL} is "School to school". */
    static String words(String code) {
        var text = code.toLowerCase(Locale.UK).replace('_', ' ');
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String format(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, Locale.UK));
    }

    static String format(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(LONDON).format(moment);
    }
}
