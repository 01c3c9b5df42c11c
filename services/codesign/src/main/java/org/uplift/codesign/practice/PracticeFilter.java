package org.uplift.codesign.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * Which practices a list shows.
 *
 * @param statuses any of these; every one where empty
 * @param text part of the title or the summary, in lower case
 */
record PracticeFilter(List<PracticeStatus> statuses, Optional<UUID> team, Optional<String> text) {

    static PracticeFilter of(List<String> statuses, @Nullable UUID team, @Nullable String text) {
        return new PracticeFilter(
                statuses.stream().map(PracticeFilter::parse).toList(),
                Optional.ofNullable(team),
                Optional.ofNullable(text)
                        .map(words -> words.strip().toLowerCase(Locale.UK))
                        .filter(words -> !words.isEmpty()));
    }

    private static PracticeStatus parse(String name) {
        return Arrays.stream(PracticeStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "The status is one of " + Arrays.toString(PracticeStatus.values()) + "."));
    }
}
