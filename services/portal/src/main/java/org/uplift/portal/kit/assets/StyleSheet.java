package org.uplift.portal.kit.assets;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** The text of a style sheet, minified or not, rule by rule. */
final class StyleSheet {

    private static final Pattern CONDITION = Pattern.compile("@(media|supports|layer)\\b.*", Pattern.DOTALL);

    private final String text;
    private int at;

    StyleSheet(String text) {
        this.text = text;
    }

    /**
     * The same without the rules nobody needs.
     *
     * @param unneeded matches within a selector that may go; a rule goes once all of its selectors do
     */
    String without(Pattern unneeded) {
        at = 0;
        return rules(unneeded);
    }

    private String rules(Pattern unneeded) {
        var kept = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '}') {
            var head = head();
            if (at == text.length() || text.charAt(at) == ';') {
                kept.append(head).append(at++ < text.length() ? ";" : "");
            } else if (CONDITION.matcher(head.strip()).matches()) {
                at++;
                var inside = rules(unneeded);
                at++;
                kept.append(inside.isBlank() ? "" : head + "{" + inside + "}");
            } else {
                var body = body();
                var selectors = head.startsWith("@") ? head : needed(head, unneeded);
                kept.append(selectors.isEmpty() ? "" : selectors + body);
            }
        }
        return kept.toString();
    }

    private String head() {
        int from = at;
        while (at < text.length() && "{};".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** From a brace to the one that closes it. */
    private String body() {
        int from = at;
        int depth = 0;
        do {
            depth += switch (text.charAt(at++)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
        } while (depth > 0);
        return text.substring(from, at);
    }

    private static String needed(String selectors, Pattern unneeded) {
        var kept = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= selectors.length(); i++) {
            char one = i == selectors.length() ? ',' : selectors.charAt(i);
            depth += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (one == ',' && depth == 0) {
                var selector = selectors.substring(from, i);
                if (!unneeded.matcher(selector).find()) {
                    kept.add(selector);
                }
                from = i + 1;
            }
        }
        return String.join(",", kept);
    }
}
