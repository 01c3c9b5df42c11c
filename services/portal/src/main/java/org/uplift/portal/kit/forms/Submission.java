package org.uplift.portal.kit.forms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.calendar.Dates;
import org.uplift.portal.kit.calls.ServiceRefusal;

/**
 * A form as it was sent, becoming a command. Field names are the command's JSON pointers with dots:
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
    /** What the page knows and nobody types, by field. */
    private final Map<String, Object> given = new LinkedHashMap<>();
    /** What choices send where they stand for none. */
    private final Set<String> none = new HashSet<>();

    /** The field each list's row is nothing without. */
    private final Map<String, String> rowFields = new LinkedHashMap<>();
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

    /** Gives the command a value that nobody types: the school a page is about. */
    public Submission with(String field, Object value) {
        given.put(field, value);
        return this;
    }

    /** Names what a choice sends where it stands for none: the command has nothing there, the form shows it chosen. */
    public Submission none(String choice) {
        none.add(choice);
        return this;
    }

    /** Names the field a list's row is nothing without: a row that has only others is left out. */
    public Submission rowsHave(String list, String required) {
        rowFields.put(list, required);
        return this;
    }

    /**
     * What was typed as the command a service takes. Where something cannot be read it is missing from the command, and
     * {@link #readable()} says so.
     */
    public <T extends Record> T as(Class<T> command) {
        return new CommandReader(this).read(command);
    }

    Optional<Object> given(String field) {
        return Optional.ofNullable(given.get(field));
    }

    boolean anyTyped(String prefix) {
        return values.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith(prefix) && !entry.getValue().isEmpty());
    }

    /** The rows of a list that were filled in, by the name they were sent with, in order. */
    List<String> rowsOf(String list) {
        var prefix = list + ".";
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.indexOf('.', prefix.length()) > 0)
                .map(name -> name.substring(prefix.length(), name.indexOf('.', prefix.length())))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(row -> rowFields.containsKey(list)
                        ? typed(prefix + row + "." + rowFields.get(list)).isPresent()
                        : anyTyped(prefix + row + "."))
                .toList();
    }

    /** What a service says of {@code row} is told beside the row that was sent as {@code sent}. */
    void shows(String row, String sent) {
        shownAs.put(row, sent);
    }

    Optional<LocalDate> readDay(String field) {
        return typed(field).flatMap(text -> day(field, text));
    }

    Optional<BigDecimal> readNumber(String field) {
        return typed(field).flatMap(text -> amount(field, text));
    }

    Optional<Integer> readWhole(String field) {
        return readNumber(field).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                errors.put(field, "Enter a whole number, like 6");
                return Optional.empty();
            }
        });
    }

    Optional<AcademicYear> readYear(String field) {
        return typed(field).flatMap(text -> {
            try {
                return Optional.of(AcademicYear.parse(text));
            } catch (IllegalArgumentException e) {
                errors.put(field, "Enter an academic year, like 2026/27");
                return Optional.empty();
            }
        });
    }

    Optional<UUID> readId(String field) {
        return typed(field).flatMap(Submission::id);
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private List<String> named(String list, String field) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(list + ".") && name.endsWith("." + field))
                .map(name -> name.substring(list.length() + 1, name.length() - field.length() - 1))
                .sorted()
                .toList();
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
            return typed(field).map(Dates::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A number as it was typed; empty where none was, or none that can be read. */
    public Optional<BigDecimal> amount(String field) {
        return typed(field).flatMap(TypedNumber::read);
    }

    public boolean readable() {
        return errors.isEmpty();
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

    Optional<String> typed(String field) {
        return Optional.ofNullable(values.get(field)).filter(text -> !text.isEmpty() && !none.contains(text));
    }

    private Optional<LocalDate> day(String field, String text) {
        try {
            return Optional.of(Dates.parse(text));
        } catch (DateTimeParseException e) {
            errors.put(field, DayParts.complaint(values, field));
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> amount(String field, String text) {
        var number = TypedNumber.read(text);
        if (number.isEmpty()) {
            errors.put(field, TypedNumber.HOW);
        }
        return number;
    }
}
