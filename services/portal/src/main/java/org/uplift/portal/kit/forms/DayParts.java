package org.uplift.portal.kit.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date typed as a day, a month and a year, in fields named {@code due-day}, {@code due-month} and {@code due-year}.
 * Together they are the field {@code due}: {@code 2026-11-22} where they make a date, what was typed where they do not.
 */
final class DayParts {

    static final List<String> NAMES = List.of("day", "month", "year");

    private static final int SHORTEST_MONTH_NAME = 3;
    private static final int YEAR_DIGITS = 4;

    private DayParts() {}

    /** Puts each date sent in parts together, under the name of the whole. */
    static void join(Map<String, String> values) {
        for (var name : List.copyOf(values.keySet())) {
            if (name.endsWith("-year")) {
                var field = name.substring(0, name.length() - "-year".length());
                var typed = NAMES.stream()
                        .map(part -> values.getOrDefault(field + "-" + part, "").strip())
                        .toList();
                values.put(
                        field,
                        date(typed)
                                .map(LocalDate::toString)
                                .orElse(String.join(" ", typed).strip()));
            }
        }
    }

    /** What a part of a date shows: what was typed, or the part of the date the form begins with. */
    static String shown(Form form, String field, String part) {
        var typed = form.values().get(field + "-" + part);
        if (typed != null) {
            return typed;
        }
        try {
            var day = LocalDate.parse(form.value(field));
            return String.valueOf(
                    switch (part) {
                        case "day" -> day.getDayOfMonth();
                        case "month" -> day.getMonthValue();
                        default -> day.getYear();
                    });
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** What is wrong with a date sent in parts, in words that say what to do; with one sent whole, how to write it. */
    static String complaint(Map<String, String> values, String field) {
        if (!values.containsKey(field + "-year")) {
            return "Enter a date, like 2026-11-22";
        }
        var missing = new ArrayList<String>();
        for (var part : NAMES) {
            if (values.getOrDefault(field + "-" + part, "").isBlank()) {
                missing.add("a " + part);
            }
        }
        if (!missing.isEmpty()) {
            return "The date must include " + String.join(" and ", missing);
        }
        var year = values.getOrDefault(field + "-year", "");
        if (year.length() != YEAR_DIGITS) {
            return "The year must have four digits";
        }
        return real(values.getOrDefault(field, ""))
                ? "The year must be from 1900 to 2200"
                : "Enter a real date, like 22 11 2026";
    }

    private static boolean real(String joined) {
        try {
            LocalDate.parse(joined);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<LocalDate> date(List<String> typed) {
        try {
            var year = typed.get(2);
            if (year.length() != YEAR_DIGITS) {
                return Optional.empty();
            }
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year), month(typed.get(1)), Integer.parseInt(typed.get(0))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code 11}, {@code Nov} and {@code november} are the same month. */
    private static int month(String typed) {
        var word = typed.toLowerCase(Locale.UK);
        return Stream.of(Month.values())
                .filter(month -> word.length() >= SHORTEST_MONTH_NAME
                        && month.getDisplayName(TextStyle.FULL, Locale.UK)
                                .toLowerCase(Locale.UK)
                                .startsWith(word))
                .findFirst()
                .map(Month::getValue)
                .orElseGet(() -> Integer.parseInt(typed));
    }
}
