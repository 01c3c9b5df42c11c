package org.uplift.portal.kit.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.platform.api.Labelled;
import org.uplift.platform.api.Status;
import org.uplift.platform.calendar.LondonClock;

/** Dates, money and the services' constants as people write them. */
@TemplateExtension(namespace = "words")
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(LondonClock.ZONE);

    /** What a pack keeps as text from the day it was published, by its name. */
    private static final Map<String, Labelled> KEPT = Stream.<Labelled[]>of(Route.values(), PracticeStatus.values())
            .flatMap(Stream::of)
            .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));

    private Words() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Sunday 22 November 2026}. */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** The noun that fits a number, without the number. */
    static String noun(Number number, String singular, String plural) {
        return new BigDecimal(number.toString()).compareTo(BigDecimal.ONE) == 0 ? singular : plural;
    }

    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A text as part of an address. */
    public static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code £2,400}, and {@code £2,400.50} where there are pence. */
    public static String money(Number amount) {
        var value = new BigDecimal(amount.toString());
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        if (value.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(value);
    }

    /** Whole pounds, for a figure read from afar. */
    public static String pounds(Number amount) {
        return money(new BigDecimal(amount.toString()).setScale(0, RoundingMode.HALF_UP));
    }

    /** A school by its name, or by its number where nobody told. */
    public static String school(@Nullable String name, int urn) {
        return name == null ? "School " + urn : name;
    }

    /** A number without zeros that say nothing: {@code 6}, {@code 2.5}. */
    public static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    public static String days(Number number) {
        var text = plain(number);
        return text + (text.equals("1") ? " day" : " days");
    }

    /** A constant kept as text, in words: {@code SCHOOL_TO_SCHOOL} is School to school. */
    public static String of(String constant) {
        var known = KEPT.get(constant);
        if (known != null) {
            return known.label();
        }
        var words = constant.toLowerCase(Locale.UK).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    public static String of(Labelled constant) {
        return constant.label();
    }

    /** The colour of a status's tag, as the component names it; the word beside it says the same. */
    public static String colour(Status status) {
        return status.colour().name().toLowerCase(Locale.ROOT);
    }

    /** The same of a status kept as text. */
    static String colour(String constant) {
        return KEPT.get(constant) instanceof Status status ? colour(status) : "grey";
    }

    /** The name of a field in a row: {@code targets.0.dueOn}; a row may have a name instead of a number. */
    static String row(String list, Object row, String field) {
        return list + "." + row + "." + field;
    }

    public static String count(Number number, String singular, String plural) {
        return number + " " + (number.longValue() == 1 ? singular : plural);
    }
}
