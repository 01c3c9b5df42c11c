package org.uplift.platform.listing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Reads a parameter that chooses among a list's values, in any case of letters, repeated or with commas. */
public final class Choice {

    private Choice() {}

    /**
     * The values chosen; none where nothing was said.
     *
     * @throws ProblemException INVALID_PARAMETER naming the values there are
     */
    public static <E extends Enum<E>> Set<E> anyOf(Class<E> values, String parameter, List<String> said) {
        var chosen = EnumSet.noneOf(values);
        said.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> chosen.add(one(values, parameter, text)));
        return chosen;
    }

    private static <E extends Enum<E>> E one(Class<E> values, String parameter, String text) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "The parameter %s is one of %s."
                                .formatted(
                                        parameter,
                                        Arrays.stream(values.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
