package org.uplift.portal.kit.forms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uplift.portal.kit.calls.ServiceRefusal;

/**
 * A form as it was sent, becoming the body of a command. Field names are the command's JSON pointers with dots:
 * {@code targets.0.dueOn}, so that what a service says of a pointer is told beside the field.
 */
public final class Submission {

    static final String KEY = "idempotency-key";
    static final String VERSION = "version";
    static final String STEP = "step";

    private static final String REUSED = "urn:uplift:problem:idempotency-key-reused";
    private static final String UNKNOWN_VERSION = "\"unknown\"";

    /** Where a form stands that has its answers checked. */
    enum Step {
        /** It was filled in. */
        FILLED,
        /** Its answers were seen, and one of them is to be changed. */
        CHANGE,
        /** Its answers were seen and are right. */
        CONFIRMED
    }

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>();
    /** Rows left empty are not sent, so the service counts differently: its row to the form's. */
    private final Map<String, String> shownAs = new LinkedHashMap<>();

    public Submission(MultivaluedMap<String, String> sent) {
        sent.forEach((field, typed) ->
                values.put(field, typed.stream().map(String::strip).collect(Collectors.joining("\n"))));
        DayParts.join(values);
    }

    Step step() {
        return switch (value(STEP)) {
            case "change" -> Step.CHANGE;
            case "confirm" -> Step.CONFIRMED;
            default -> Step.FILLED;
        };
    }

    /** What to send as {@code If-Match}: the version the form was opened with. One without a version matches nothing. */
    public String version() {
        return value(VERSION).isEmpty() ? UNKNOWN_VERSION : value(VERSION);
    }

    /** Everything that was typed, to be sent again as it is. */
    Map<String, String> values() {
        return values;
    }

    /** The rows of a list that have something in the field a row is nothing without, by the name they were sent with. */
    public List<String> rows(String list, String required) {
        return named(list, required).stream()
                .filter(row -> typed(list + "." + row + "." + required).isPresent())
                .toList();
    }

    public Submission text(String field) {
        typed(field).ifPresent(text -> put(body, field, text));
        return this;
    }

    public Submission date(String field) {
        typed(field).flatMap(text -> day(field, text)).ifPresent(day -> put(body, field, day));
        return this;
    }

    public Submission number(String field) {
        typed(field).flatMap(text -> amount(field, text)).ifPresent(number -> put(body, field, number));
        return this;
    }

    /** A text of several lines as a list, one item each. */
    public Submission lines(String field) {
        body.put(
                field,
                typed(field).stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        return this;
    }

    /**
     * Rows of fields as a list of objects; empty rows are left out.
     *
     * @param required the field a row is nothing without: a row that has only others is left out too
     */
    public Submission rows(String list, String required, List<String> texts, List<String> numbers, List<String> dates) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : named(list, required)) {
            var prefix = list + "." + row + ".";
            if (typed(prefix + required).isEmpty()) {
                continue;
            }
            var object = new LinkedHashMap<String, Object>();
            texts.forEach(field -> typed(prefix + field).ifPresent(text -> object.put(field, text)));
            numbers.forEach(field -> typed(prefix + field)
                    .flatMap(text -> amount(prefix + field, text))
                    .ifPresent(number -> object.put(field, number)));
            dates.forEach(field -> typed(prefix + field)
                    .flatMap(text -> day(prefix + field, text))
                    .ifPresent(day -> object.put(field, day)));
            shownAs.put(list + "." + rows.size() + ".", prefix);
            rows.add(object);
        }
        body.put(list, rows);
        return this;
    }

    private List<String> named(String list, String field) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(list + ".") && name.endsWith("." + field))
                .map(name -> name.substring(list.length() + 1, name.length() - field.length() - 1))
                .sorted()
                .toList();
    }

    public Submission set(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** Insists that something was typed, before the answers are shown for checking. */
    public Submission required(String field, String complaint) {
        if (typed(field).isEmpty()) {
            errors.putIfAbsent(field, complaint);
        }
        return this;
    }

    /** A date as it was typed; empty where none was, or none that can be read. */
    public Optional<LocalDate> day(String field) {
        try {
            return typed(field).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A number as it was typed; empty where none was, or none that can be read. */
    public Optional<BigDecimal> amount(String field) {
        return typed(field)
                .filter(text -> text.matches("£?[0-9,]+(\\.[0-9]+)?"))
                .map(text -> new BigDecimal(text.replace(",", "").replace("£", "")));
    }

    public boolean readable() {
        return errors.isEmpty();
    }

    public Map<String, Object> body() {
        return body;
    }

    public String key() {
        return values.getOrDefault(KEY, "");
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The form to show again, with what could not be read. */
    public Form form() {
        return new Form(Form.empty().key(), Map.copyOf(values), new LinkedHashMap<>(errors));
    }

    /** The form as it was sent, with its own key: nothing has been done with it. */
    Form unsent() {
        return new Form(key(), Map.copyOf(values), new LinkedHashMap<>(errors));
    }

    /** The form to show again, with what the service refused. */
    public Form refused(ServiceRefusal refusal) {
        var form = form();
        var problem = refusal.problem();
        if (REUSED.equals(problem.type())) {
            return form.with(
                    "",
                    "You sent this form before with other answers, and they were taken. Look at the record first; then send"
                            + " these if they are still needed.");
        }
        for (var violation : problem.violations()) {
            form = form.with(field(violation.pointer()), violation.detail());
        }
        return form.refused() ? form : form.with("", problem.sentence());
    }

    private String field(String pointer) {
        var field = pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
        return shownAs.entrySet().stream()
                .filter(row -> field.startsWith(row.getKey()))
                .findFirst()
                .map(row -> row.getValue() + field.substring(row.getKey().length()))
                .orElse(field);
    }

    private Optional<String> typed(String field) {
        return Optional.ofNullable(values.get(field)).filter(text -> !text.isEmpty());
    }

    private Optional<String> day(String field, String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            errors.put(field, DayParts.complaint(values, field));
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> amount(String field, String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(",", "").replace("£", "")));
        } catch (NumberFormatException e) {
            errors.put(field, "Enter a number, like 6 or 2.5");
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked") // only maps are put there, a few lines below
    private static void put(Map<String, Object> into, String field, Object value) {
        var dot = field.indexOf('.');
        if (dot < 0) {
            into.put(field, value);
            return;
        }
        var inner = (Map<String, Object>)
                into.computeIfAbsent(field.substring(0, dot), name -> new LinkedHashMap<String, Object>());
        put(inner, field.substring(dot + 1), value);
    }
}
