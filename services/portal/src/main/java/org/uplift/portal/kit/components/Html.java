package org.uplift.portal.kit.components;

import io.quarkus.qute.RawString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes, written as {@code govukAttributes} and {@code govukI18nAttributes} write them. */
final class Html {

    private Html() {}

    /** A map of names to values, or to {@code {value, optional}}; or what this class wrote before. */
    static RawString attributes(@Nullable Object attributes) {
        if (attributes instanceof RawString written) {
            return written;
        }
        var html = new StringBuilder();
        if (attributes instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                if (item instanceof Map<?, ?> options) {
                    var optional = Boolean.TRUE.equals(options.get("optional"));
                    html.append(
                            optional
                                    ? optional(name.toString(), options.get("value"))
                                    : always(name.toString(), options.get("value")));
                } else {
                    html.append(always(name.toString(), item));
                }
            });
        }
        return new RawString(html.toString());
    }

    /** Left out where there is no value; the name alone where it is simply true. */
    static String optional(String name, @Nullable Object value) {
        if (value == null || value == Options.NONE || Boolean.FALSE.equals(value)) {
            return "";
        }
        return Boolean.TRUE.equals(value) ? " " + escape(name) : always(name, value);
    }

    /** Texts a component's script shows, one or one for each plural. */
    static RawString messages(String key, @Nullable Object messages) {
        var html = new StringBuilder();
        if (messages instanceof Map<?, ?> plurals) {
            plurals.forEach((plural, text) -> html.append(always("data-i18n." + key + "." + plural, text)));
        } else if (messages instanceof CharSequence text && !text.isEmpty()) {
            html.append(always("data-i18n." + key, text));
        }
        return new RawString(html.toString());
    }

    private static String always(String name, @Nullable Object value) {
        return " " + escape(name) + "=\"" + (value == null ? "" : escape(value.toString())) + "\"";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
