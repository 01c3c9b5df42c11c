package org.uplift.gateway.portal.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uplift.gateway.session.KeptForm;
import org.uplift.platform.ids.Ids;

/**
 * A form as it is shown: what was typed, and what is wrong with it.
 *
 * @param key one per form opened; sent with it, so that sending it twice does it once
 * @param values what was typed, by field
 * @param errors what is wrong, by field, in the order of the page; the empty field is the form as a whole
 */
public record Form(String key, Map<String, String> values, Map<String, String> errors) {

    /** A form nobody has typed in yet. */
    public static Form empty() {
        return filled(Map.of());
    }

    /** A form with something in it to begin with. */
    public static Form filled(Map<String, String> values) {
        return new Form(Ids.next().toString(), values, Map.of());
    }

    /**
     * A form that is opened: with what was typed before the reader was signed out, else with something to begin with. A
     * kept form has its key again, for it may have been taken after all.
     */
    public static Form opened(Optional<KeptForm> kept, Map<String, String> values) {
        return kept.map(form -> {
                    var typed = new LinkedHashMap<>(form.values());
                    DayParts.join(typed);
                    return new Form(
                            typed.getOrDefault(Submission.KEY, Ids.next().toString()), typed, Map.of());
                })
                .orElseGet(() -> filled(values));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean chosen(String field, String option) {
        return option.equals(values.get(field));
    }

    public boolean wrong(String field) {
        return errors.containsKey(field);
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    /** For the summary at the top of the page. */
    public List<FieldError> problems() {
        return errors.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The same with one thing more that is wrong. */
    public Form with(String field, String error) {
        var more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, error);
        return new Form(Ids.next().toString(), values, more);
    }

    /** Rows to offer: those typed in, and one empty one. */
    public List<Integer> rows(String list, int atLeast) {
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < atLeast || used(list, row - 1); row++) {
            rows.add(row);
        }
        return rows;
    }

    private boolean used(String list, int row) {
        var prefix = list + "." + row + ".";
        return values.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith(prefix) && !entry.getValue().isBlank());
    }

    /** One thing wrong. */
    public record FieldError(String field, String detail) {}
}
