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
final class PackFormat {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter LONDON_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private PackFormat() {}

    /** Whole pounds with thousands: {@code 2,400}. */
    static String pounds(BigDecimal amount) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** A code in words: {@code SCHOOL_TO_SCHOOL} is "School to school". */
    static String words(String code) {
        var text = code.toLowerCase(Locale.UK).replace('_', ' ');
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code 10 December 2026}. */
    static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** {@code 10 Dec 2026}. */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code 3 December 2026, 16:20}, London time. */
    static String londonTime(Instant moment) {
        return LONDON_TIME.format(moment);
    }
}
