package org.uplift.portal.kit.components;

import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultNode;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component's options, as its macro takes them. What is missing is empty all the way down: {@code o.label.html} is
 * nothing where there is no label.
 */
public final class Options extends AbstractMap<String, Object> {

    static final Options NONE = new Options(Map.of());

    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = values;
    }

    static Options of(Map<?, ?> values) {
        var named = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> named.put(name.toString(), value));
        return new Options(named);
    }

    /** The same with another in place; a name with dots reaches inside: {@code label.text}. Nothing changes nothing. */
    Options with(String name, @Nullable Object value) {
        if (value == null || value == NONE || (name.contains(".") && value.equals(""))) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        var dot = name.indexOf('.');
        if (dot < 0) {
            more.put(name, value);
        } else {
            var outer = name.substring(0, dot);
            var inner = option(outer) instanceof Options options ? options : NONE;
            more.put(outer, inner.with(name.substring(dot + 1), value));
        }
        return new Options(more);
    }

    /** What a template sees by this name. */
    Object option(String name) {
        return wrap(values.get(name));
    }

    /** The option, or something else where it says nothing. */
    Object pick(String name, Object otherwise) {
        return given(name) ? option(name) : otherwise;
    }

    /** The option even where it is empty, or something else where it is not there. */
    Object orElse(String name, Object otherwise) {
        return isSet(name) ? option(name) : otherwise;
    }

    boolean isSet(String name) {
        return values.get(name) != null;
    }

    /** Whether the macro would take the option as said: an empty object is, an empty text is not. */
    boolean given(String name) {
        return says(values.get(name));
    }

    /** Whether any of a list's entries has something at a path. */
    boolean any(String list, String within, String name) {
        return option(list) instanceof List<?> entries
                && entries.stream()
                        .anyMatch(entry -> entry instanceof Options one
                                && one.option(within) instanceof Options inner
                                && inner.option(name) instanceof List<?> found
                                && !found.isEmpty());
    }

    /** Whether an item is the one, or among those, these options choose. */
    boolean chooses(Options item, String flag) {
        if (item.given(flag)) {
            return true;
        }
        if (item.isSet(flag)) {
            return false;
        }
        var own = text(item.isSet("value") ? item.option("value") : item.option("text"));
        if (option("values") instanceof List<?> chosen) {
            return chosen.stream().anyMatch(one -> text(one).equals(own));
        }
        return given("value") && text(option("value")).equals(own);
    }

    /** The ids of what describes a field: what it was told, its hint, its error. */
    String describedBy(String id) {
        var told = option("fieldset") instanceof Options fieldset && fieldset.given("describedBy")
                ? fieldset.option("describedBy")
                : option("describedBy");
        return (text(told)
                        + (given("hint") ? " " + id + "-hint" : "")
                        + (given("errorMessage") ? " " + id + "-error" : ""))
                .strip();
    }

    /** The ids of what describes one box: its hint, and without a fieldset what describes them all. */
    String itemDescribedBy(Options item, String group, String id) {
        var all = given("fieldset") ? "" : describedBy(group);
        var hint = item.option("hint") instanceof Options options
                && !text(options.content()).isEmpty();
        return (all + (hint ? " " + id + "-item-hint" : "")).strip();
    }

    String classNames() {
        return given("classes") ? " " + text(option("classes")) : "";
    }

    RawString attributesHtml() {
        return Html.attributes(values.get("attributes"));
    }

    /** The {@code html} as it is, or the {@code text}, which the template escapes. */
    Object content() {
        return content("html", "text");
    }

    Object content(String html, String text) {
        return given(html) ? new RawString(text(option(html)).strip()) : option(text);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Collections.unmodifiableSet(values.entrySet());
    }

    @Override
    public String toString() {
        return values.isEmpty() ? "" : super.toString();
    }

    static String text(Object value) {
        if (value instanceof ResultNode node) {
            var text = new StringBuilder();
            node.process(text::append);
            return text.toString();
        }
        return value.toString();
    }

    private static Object wrap(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Options options -> options;
            case Map<?, ?> map -> of(map);
            case List<?> list -> list.stream().map(Options::wrap).toList();
            default -> value;
        };
    }

    private static boolean says(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case CharSequence text -> !text.isEmpty();
            case Number number -> number.doubleValue() != 0;
            case Options options -> options != NONE;
            default -> true;
        };
    }
}
