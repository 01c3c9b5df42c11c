package org.uplift.codesign.teams;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * Which teams a list shows.
 *
 * @param text part of the name, in lower case
 */
record TeamFilter(Optional<TeamKind> kind, Optional<String> text) {

    static TeamFilter of(@Nullable String kind, @Nullable String text) {
        return new TeamFilter(
                Optional.ofNullable(kind).map(TeamFilter::parse),
                Optional.ofNullable(text)
                        .map(words -> words.strip().toLowerCase(Locale.UK))
                        .filter(words -> !words.isEmpty()));
    }

    private static TeamKind parse(String name) {
        return Arrays.stream(TeamKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "The kind is one of " + Arrays.toString(TeamKind.values()) + "."));
    }
}
