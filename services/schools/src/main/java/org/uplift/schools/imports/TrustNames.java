package org.uplift.schools.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The trusts named in a file, to say which one may have been meant. */
final class TrustNames {

    private static final int SUGGESTED = 5;
    private static final int MOST_EDITS = 3;
    private static final Set<String> COMMON =
            Set.of("the", "trust", "academy", "academies", "multi", "schools", "school", "learning", "education", "of");

    private final Map<String, String> namesByKey = new HashMap<>();

    /** What makes two spellings the same trust. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    void add(String name) {
        if (!name.isEmpty()) {
            namesByKey.putIfAbsent(key(name), name);
        }
    }

    /** The trusts whose names are near to one, nearest first. */
    List<String> near(String asked) {
        var key = key(asked);
        var near = new ArrayList<Near>();
        namesByKey.forEach((other, name) -> {
            int distance = distance(key, other);
            if (distance <= MOST_EDITS) {
                near.add(new Near(name, distance));
            }
        });
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SUGGESTED)
                .map(Near::name)
                .toList();
    }

    private record Near(String name, int distance) {}

    private static int distance(String asked, String other) {
        if (other.contains(asked) || asked.contains(other)) {
            return 0;
        }
        int edits = Math.abs(asked.length() - other.length()) > MOST_EDITS ? MOST_EDITS + 1 : edits(asked, other);
        return edits <= MOST_EDITS ? edits : sharesAWord(asked, other) ? MOST_EDITS : MOST_EDITS + 1;
    }

    private static boolean sharesAWord(String asked, String other) {
        var words = new HashSet<>(Arrays.asList(asked.split("\\W+", -1)));
        words.removeAll(COMMON);
        words.remove("");
        return Arrays.stream(other.split("\\W+", -1)).anyMatch(words::contains);
    }

    /** Levenshtein distance. */
    private static int edits(String left, String right) {
        var above = new int[right.length() + 1];
        Arrays.setAll(above, at -> at);
        for (int row = 1; row <= left.length(); row++) {
            var here = new int[right.length() + 1];
            here[0] = row;
            for (int at = 1; at <= right.length(); at++) {
                int swap = above[at - 1] + (left.charAt(row - 1) == right.charAt(at - 1) ? 0 : 1);
                here[at] = Math.min(swap, Math.min(above[at], here[at - 1]) + 1);
            }
            above = here;
        }
        return above[right.length()];
    }
}
