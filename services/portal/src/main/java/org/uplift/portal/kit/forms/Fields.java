package org.uplift.portal.kit.forms;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uplift.platform.api.Labelled;

/** What the tags for fields make of a form, as the options of the components they are built on. */
@TemplateExtension(namespace = "fields")
final class Fields {

    private static final String VALUE = "value";
    private static final String TEXT = "text";

    private Fields() {}

    /** Options to choose from: {@link Choice}s, constants by their labels, or texts that are sent as they read. */
    static List<Map<String, Object>> choices(Iterable<?> options) {
        var items = new ArrayList<Map<String, Object>>();
        for (var option : options) {
            var choice = switch (option) {
                case Choice known -> known;
                case Labelled constant -> Choice.of(constant);
                default -> new Choice(option.toString(), option.toString());
            };
            var item = new HashMap<String, Object>(Map.of(VALUE, choice.value(), TEXT, choice.text()));
            if (!choice.hint().isEmpty()) {
                item.put("hint", Map.of(TEXT, choice.hint()));
            }
            items.add(item);
        }
        return items;
    }

    /** The same, with something that is asked only where one of them is chosen. */
    static List<Map<String, Object>> revealing(Iterable<?> options, Object value, Object inside) {
        var items = choices(options);
        items.stream()
                .filter(item -> value.toString().equals(item.get(VALUE)))
                .forEach(item -> item.put("conditional", Map.of("html", inside)));
        return items;
    }

    /** The same for a list that begins with nothing chosen. */
    static List<Map<String, Object>> offered(Iterable<?> options, Object blank) {
        var items = new ArrayList<Map<String, Object>>();
        items.add(Map.of(VALUE, "", TEXT, blank));
        items.addAll(choices(options));
        return items;
    }

    static List<String> ticked(Form form, String field) {
        return form.value(field).lines().toList();
    }

    static List<Map<String, Object>> day(Form form, String field) {
        var error = form.wrong(field) ? " govuk-input--error" : "";
        return DayParts.NAMES.stream()
                .<Map<String, Object>>map(part -> Map.of(
                        "name",
                        part,
                        "classes",
                        "govuk-input--width-" + (part.equals("year") ? 4 : 2) + error,
                        VALUE,
                        DayParts.shown(form, field, part)))
                .toList();
    }

    /** What is wrong, each a link to the field where it is put right. */
    static List<Map<String, Object>> problems(Form form) {
        return form.problems().stream()
                .<Map<String, Object>>map(problem -> Map.of(TEXT, problem.detail(), "href", "#" + place(form, problem)))
                .toList();
    }

    private static String place(Form form, Form.FieldError problem) {
        var field = problem.field();
        if (field.isEmpty()) {
            return "form";
        }
        return form.values().containsKey(field + "-day") ? field + "-day" : field;
    }
}
