package org.uplift.schools.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A phase of education, in the words of Get Information About Schools or in capitals with underscores; the two are the
 * same phase.
 *
 * @param words as written: {@code Middle deemed primary}, {@code MIDDLE_DEEMED_PRIMARY}
 */
public record Phase(String words) {

    private enum Stage {
        EARLY_YEARS,
        PRIMARY,
        SECONDARY,
        SIXTEEN_PLUS
    }

    private static final Map<String, Set<Stage>> STAGES = Map.of(
            "nursery", EnumSet.of(Stage.EARLY_YEARS),
            "primary", EnumSet.of(Stage.EARLY_YEARS, Stage.PRIMARY),
            "middledeemedprimary", EnumSet.of(Stage.PRIMARY),
            "secondary", EnumSet.of(Stage.SECONDARY),
            "middledeemedsecondary", EnumSet.of(Stage.SECONDARY),
            "16plus", EnumSet.of(Stage.SIXTEEN_PLUS),
            "allthrough", EnumSet.of(Stage.EARLY_YEARS, Stage.PRIMARY, Stage.SECONDARY),
            "notapplicable", EnumSet.allOf(Stage.class));

    /** The phases there are, in GIAS's words (field facts, section 1). */
    public static final List<String> WORDS = List.of(
            "Nursery",
            "Primary",
            "Middle deemed primary",
            "Secondary",
            "Middle deemed secondary",
            "16 plus",
            "All-through",
            "Not applicable");

    /** Its letters and digits in lower case: what makes two spellings the same phase. */
    public String key() {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether GIAS knows it. */
    public boolean known() {
        return STAGES.containsKey(key());
    }

    /** Whether somebody at home in one phase can help in the other: the two teach pupils of one stage at least. */
    public boolean suits(Phase other) {
        if (key().equals(other.key())) {
            return true;
        }
        var shared = EnumSet.noneOf(Stage.class);
        shared.addAll(STAGES.getOrDefault(key(), Set.of()));
        shared.retainAll(STAGES.getOrDefault(other.key(), Set.of()));
        return !shared.isEmpty();
    }
}
