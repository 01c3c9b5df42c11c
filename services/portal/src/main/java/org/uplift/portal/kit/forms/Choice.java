package org.uplift.portal.kit.forms;

import java.util.Arrays;
import java.util.List;
import org.uplift.platform.api.Labelled;

/**
 * One of several things to choose from.
 *
 * @param value what is sent
 * @param text what is read
 * @param hint a sentence more; empty for none
 */
public record Choice(String value, String text, String hint) {

    public Choice(String value, String text) {
        this(value, text, "");
    }

    /** Every constant of a kind, by its label. */
    public static <E extends Enum<E> & Labelled> List<Choice> of(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> new Choice(constant.name(), constant.label()))
                .toList();
    }

    /** A constant by its label. */
    static Choice of(Labelled constant) {
        return new Choice(((Enum<?>) constant).name(), constant.label());
    }
}
