package org.uplift.portal.kit.components;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML written one way, so that two texts of it are equal when a browser would build the same: every element, every
 * attribute with its value, every word, and a space wherever one is seen or read out. Only the order of attributes and
 * of classes, and white space a browser does not show, are left out of account.
 */
final class Markup {

    private static final Set<String> AS_TYPED = Set.of("textarea", "pre");
    private static final Set<String> INLINE = Set.of("a", "span", "strong", "time", "button", "b", "em");
    private static final Set<String> REPLACED = Set.of("svg", "input");

    private final StringBuilder written = new StringBuilder();
    private boolean atStart = true;
    private boolean space;

    private Markup() {}

    static String of(String html) {
        var markup = new Markup();
        markup.children(Jsoup.parseBodyFragment(html).body(), "");
        return markup.written.toString();
    }

    private void children(Element parent, String indent) {
        for (Node child : parent.childNodes()) {
            switch (child) {
                case Element element -> element(element, indent);
                case TextNode words -> words(words.getWholeText(), AS_TYPED.contains(parent.tagName()), indent);
                default -> written.append(indent).append(child.outerHtml()).append('\n');
            }
        }
    }

    private void element(Element element, String indent) {
        var replaced = REPLACED.contains(element.tagName());
        var block = !replaced && !INLINE.contains(element.tagName());
        if (block) {
            boundary();
        } else if (replaced) {
            seen();
        }
        written.append(indent).append('<').append(element.tagName());
        attributes(element).forEach((name, value) -> written.append(" %s=\"%s\"".formatted(name, value)));
        written.append(">\n");
        children(element, indent + "  ");
        if (block) {
            boundary();
        }
    }

    private static TreeMap<String, String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        for (Attribute attribute : element.attributes()) {
            attributes.put(attribute.getKey(), attribute.getValue());
        }
        attributes.computeIfPresent("class", (name, all) -> String.join(" ", new TreeSet<>(element.classNames())));
        return attributes;
    }

    private void words(String text, boolean asTyped, String indent) {
        if (asTyped) {
            written.append(indent).append('[').append(text).append("]\n");
            return;
        }
        var words = text.replaceAll("[ \\t\\r\\n]+", " ");
        space |= words.startsWith(" ");
        if (!words.isBlank()) {
            written.append(indent);
            seen();
            written.append('[').append(words.strip()).append("]\n");
            space = words.endsWith(" ");
        }
    }

    /** Something is shown: the space before it, wherever it was written, is too. */
    private void seen() {
        if (space && !atStart) {
            written.append("_");
        }
        space = false;
        atStart = false;
    }

    private void boundary() {
        space = false;
        atStart = true;
    }
}
