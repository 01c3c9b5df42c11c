package org.uplift.portal.kit.forms;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uplift.platform.ids.Ids;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.session.KeptForms;

/**
 * A form as it is shown: what was typed, and what is wrong with it.
 *
 * @param key one per form opened; sent with it, so that sending it twice does it once
 * @param values what was typed, by field; of a field chosen more than once, each on a line of its own
 * @param errors what is wrong, by field, in the order of the page; the empty field is the form as a whole
 * @param clash what somebody else did to the record in the meantime
 */
public record Form(String key, Map<String, String> values, Map<String, String> errors, Clash clash) {

    public Form(String key, Map<String, String> values, Map<String, String> errors) {
        this(key, values, errors, Clash.NONE);
    }

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
    public static Form opened(KeptForms kept, Map<String, String> values) {
        var key = kept.key();
        return kept.take()
                .map(form -> {
                    var typed = new LinkedHashMap<String, String>();
                    form.fields().forEach((field, texts) -> typed.put(field, String.join("\n", texts)));
                    DayParts.join(typed);
                    return new Form(typed.getOrDefault(Submission.KEY, key), typed, Map.of());
                })
                .orElseGet(() -> new Form(key, values, Map.of()));
    }

    /** The same form about a record as it was read: sent with its version, it is told of changes in between. */
    public Form about(Versioned<?> record) {
        if (values.containsKey(Submission.VERSION)) {
            return this;
        }
        return new Form(key, with(Submission.VERSION, record.version(), values), errors, clash);
    }

    /** As it would be sent without another word typed, its key with it. */
    public Submission asItIs() {
        var sent = new MultivaluedHashMap<String, String>();
        values.forEach(sent::putSingle);
        sent.putSingle(Submission.KEY, key);
        return new Submission(sent);
    }

    /** The same form, to be sent again knowing what has changed. */
    Form clashing(Clash clash) {
        return new Form(key, with(Submission.VERSION, clash.version(), values), errors, clash);
    }

    private static Map<String, String> with(String field, String value, Map<String, String> values) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return more;
    }

    /** The record's version the form was opened with; empty for a form about nothing yet. */
    public String version() {
        return value(Submission.VERSION);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean chosen(String field, String option) {
        return value(field).lines().anyMatch(option::equals);
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
        return new Form(Ids.next().toString(), values, more, clash);
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
