package org.uplift.portal.kit.listing;

import java.util.Arrays;
import java.util.List;
import org.uplift.portal.kit.page.Words;

/** One thing to choose: what is sent, and what people read. */
public record Option(String value, String label) {

    /** A service's constants, in the portal's words. */
    public static List<Option> of(String... constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant, Words.of(constant)))
                .toList();
    }
}
