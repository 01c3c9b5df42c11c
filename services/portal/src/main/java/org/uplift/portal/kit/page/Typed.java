package org.uplift.portal.kit.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something typed into a form that cannot be shown itself.
 *
 * @param label the field's name in words
 */
public record Typed(String label, String text) {

    /** What a page puts into its forms; nobody typed it. */
    private static final Set<String> OURS = Set.of("csrf-token", "idempotency-key", "version", "step");

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}", Pattern.CASE_INSENSITIVE);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** In the order of the form, without what was left empty. */
    public static List<Typed> of(Map<String, List<String>> fields) {
        var typed = new ArrayList<Typed>();
        fields.forEach((field, texts) -> texts.stream()
                .filter(text -> !text.isBlank() && !OURS.contains(field))
                .filter(text -> !IDENTIFIER.matcher(text).matches())
                .forEach(text -> typed.add(new Typed(label(field), text))));
        return typed;
    }

    private static String label(String field) {
        var words = Arrays.stream(field.split("\\.", -1))
                .filter(part -> !IDENTIFIER.matcher(part).matches())
                .map(part -> part.matches("\\d{1,3}") ? Integer.toString(Integer.parseInt(part) + 1) : part)
                .map(part -> HUMP.matcher(part).replaceAll(" ").toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "))
                .replace('-', ' ');
        return words.isEmpty() ? field : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
