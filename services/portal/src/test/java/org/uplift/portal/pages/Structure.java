package org.uplift.portal.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page is made of, whatever it says: its elements with their classes, roles and ARIA states. Two pages alike in
 * that are alike to whoever cannot see them, so looking at one is enough. Of what is not compared by its value, that it
 * is there, is empty, or points at nothing counts, since that is what keeps people out.
 */
final class Structure {

    private static final Set<String> BY_VALUE =
            Set.of("class", "role", "type", "lang", "dir", "scope", "tabindex", "autocomplete", "target");

    private static final Set<String> REFERENCES = Set.of(
            "for",
            "list",
            "headers",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-owns",
            "aria-details");

    /** What ARIA says in words or numbers; its other attributes are states and count by their value. */
    private static final Pattern ARIA_IN_WORDS = Pattern.compile("aria-(label|description|roledescription|value.*)");

    /** Whose children may stand in any order. */
    private static final Set<String> UNORDERED = Set.of("tbody", "ul", "ol", "dl", "select", "datalist", "svg", "g");

    /** A word that does not fit on a phone can push a page off its side. */
    private static final Pattern LONG_WORD = Pattern.compile("[^\\s-]{25,}");

    private final Document page;
    private final Set<String> doubled;

    private Structure(Document page) {
        this.page = page;
        var seen = new HashSet<String>();
        this.doubled = page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
    }

    /** A name for it, in letters and digits, the same for every page that these templates drew with that structure. */
    static String of(Document page, List<String> templates) {
        try {
            var whole = new TreeSet<>(templates) + new Structure(page).of(page.child(0));
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private String of(Element element) {
        var attributes = element.attributes().asList().stream()
                .map(this::of)
                .sorted()
                .collect(Collectors.joining(" ", "<" + element.normalName() + " ", ">"));
        return attributes + text(element) + children(element) + "</>";
    }

    private String of(Attribute attribute) {
        var name = attribute.getKey();
        var value = attribute.getValue();
        if (REFERENCES.contains(name)) {
            return name + (pointsSomewhere(value) ? "" : "?");
        }
        if (name.equals("href") && value.startsWith("#") && value.length() > 1) {
            return name + (pointsSomewhere(value.substring(1)) ? "#" : "#?");
        }
        if (name.equals("id") && doubled.contains(value)) {
            return "id twice";
        }
        var byValue = BY_VALUE.contains(name)
                || name.startsWith("aria-") && !ARIA_IN_WORDS.matcher(name).matches();
        return name + (byValue || value.isBlank() ? "=" + value.strip() : "");
    }

    private boolean pointsSomewhere(String ids) {
        return Stream.of(ids.strip().split("\\s+")).allMatch(id -> page.getElementById(id) != null);
    }

    private static String text(Element element) {
        var text = element.ownText();
        return text.isBlank() ? "" : LONG_WORD.matcher(text).find() ? "longest" : "text";
    }

    /** The cells of a row count one by one, since a table of more columns is a wider one. */
    private String children(Element element) {
        var children = element.children().stream().map(this::of);
        if (element.normalName().equals("tr")) {
            return children.collect(Collectors.joining());
        }
        var distinct = children.distinct().toList();
        return String.join(
                "", UNORDERED.contains(element.normalName()) ? new TreeSet<>(distinct) : List.copyOf(distinct));
    }
}
