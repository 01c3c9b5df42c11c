package org.uplift.portal.app.teams;

import java.util.Arrays;
import java.util.List;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.Words;

/** The kinds of team, as people call them. */
enum Kind {
    CO_DESIGN_STRATEGY("Co-design strategy team"),
    SUBJECT("Subject team"),
    PHASE("Phase team"),
    TEACHING_AND_LEARNING("Teaching and learning team"),
    BEST_PRACTICE_NETWORK("Best-practice network"),
    TASK_AND_FINISH("Task-and-finish group");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    static String words(String constant) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(constant))
                .map(kind -> kind.words)
                .findFirst()
                .orElseGet(() -> Words.of(constant));
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(kind -> new Option(kind.name(), kind.words))
                .toList();
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(kind -> new Choice(kind.name(), kind.words))
                .toList();
    }
}
