package org.uplift.schools.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The trusts named in a file: which of them was asked for, or may have been meant. */
@ApplicationScoped
class TrustNames {

    private static final int SUGGESTED = 5;
    private static final int MOST_EDITS = 3;
    private static final Set<String> COMMON =
            Set.of("the", "trust", "academy", "academies", "multi", "schools", "school", "learning", "education", "of");

    private final EntityManager entities;

    TrustNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that are the trust asked for: spelled the same to whoever searches, whatever the case, accents and signs. */
    @SuppressWarnings("unchecked")
    Set<String> same(String asked, Set<String> names) {
        return Set.copyOf(entities.createNativeQuery("""
                        select name from unnest(cast(:names as text[])) as name
                         where abbreviate(fold(name)) = abbreviate(fold(:asked)) and fold(:asked) <> ''""", String.class)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("asked", asked)
                .getResultList());
    }

    /** The trusts whose names are near to one, nearest first. */
    static List<String> near(String asked, Collection<String> names) {
        var key = key(asked);
        var near = new ArrayList<Near>();
        for (var name : names) {
            int distance = distance(key, key(name));
            if (distance <= MOST_EDITS) {
                near.add(new Near(name, distance));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SUGGESTED)
                .map(Near::name)
                .toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
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
