package org.uplift.portal.kit.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Labelled;
import org.uplift.portal.kit.page.Words;

/**
 * Names of fields and their values as people say them. A name nobody gave a label is put in words: {@code nextReviewOn}
 * is Next review.
 */
public final class ChangeWords {

    /** A value of several parts, as it is stored: {@code Reading[measure=Reading age, value=9]}. */
    private static final Pattern PARTS = Pattern.compile("\\b[A-Z]\\w*\\[\\w+=");

    private static final String CONSTANT = "[A-Z][A-Z_]+";

    private final Map<String, String> labels;
    private final Map<String, String> constants;

    private ChangeWords(Map<String, String> labels, Map<String, String> constants) {
        this.labels = labels;
        this.constants = constants;
    }

    /**
     * The words for one kind of record.
     *
     * @param labels by field, or by part and field where that differs: {@code target.dueOn}
     * @param types those whose constants are values of its fields; each says its own label
     */
    @SafeVarargs
    public static ChangeWords of(Map<String, String> labels, Class<? extends Labelled>... types) {
        var constants = new HashMap<String, String>();
        for (var type : types) {
            for (var constant : type.getEnumConstants()) {
                constants.put(constant.toString(), constant.label());
            }
        }
        return new ChangeWords(labels, constants);
    }

    String label(Change change, String record) {
        var field = change.field();
        var own = labels.get(change.what() + "." + field);
        if (own != null) {
            return own;
        }
        var plain = labels.getOrDefault(field, words(field));
        return change.what().equals(record) || labels.containsKey(field)
                ? plain
                : words(change.what()) + ", " + plain.toLowerCase(Locale.UK);
    }

    static String words(String name) {
        var spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
        var plain = spaced.replace(".", ", ").replaceAll(" (on|at|id)$", "");
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1);
    }

    String value(@Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return "";
        }
        if (stored.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return day(stored);
        }
        if (stored.matches(CONSTANT)) {
            return constant(stored);
        }
        if (stored.matches(CONSTANT + "(, " + CONSTANT + ")+")) {
            return Arrays.stream(stored.split(", ")).map(this::constant).collect(Collectors.joining("; "));
        }
        if (PARTS.matcher(stored).find()) {
            return PARTS.matcher(stored)
                    .replaceAll("")
                    .replaceAll(", \\w+=", ": ")
                    .replace("]", "");
        }
        if (stored.matches("-?\\d+\\.\\d+")) {
            return Words.plain(new BigDecimal(stored));
        }
        return switch (stored) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> stored;
        };
    }

    private String constant(String stored) {
        return constants.getOrDefault(stored, inWords(stored));
    }

    /** A constant that no longer is one, or says no label: {@code IN_DELIVERY} is In delivery. */
    private static String inWords(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.UK).replace('_', ' ');
    }

    private static String day(String stored) {
        try {
            return stored.length() == 10 ? Words.day(LocalDate.parse(stored)) : Words.moment(Instant.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }
}
