package org.uplift.portal.kit.listing;

import java.util.Arrays;
import java.util.List;
import org.uplift.platform.api.Labelled;

/** One thing to choose: what is sent, and what people read. */
public record Option(String value, String label) {

    /** Every constant of a kind, by its label. */
    public static <E extends Enum<E> & Labelled> List<Option> of(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> new Option(constant.name(), constant.label()))
                .toList();
    }
}
