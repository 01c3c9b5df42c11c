package org.uplift.schools.imports;

import java.util.Locale;
import java.util.Set;

/**
 * The marks that published files write where there is no figure; never 0. Field facts, section 3, and the notes of the
 * Department for Education's statistics: {@code c} and {@code SUPP} are suppressed, {@code x} and {@code NA} not
 * available or not applicable, {@code z} not applicable, {@code NE} no entries, {@code LOWCOV} too few covered.
 */
final class Absent {

    private static final Set<String> MARKS = Set.of(
            "", "-", ".", "..", "...", ":", "c", "x", "z", "na", "n/a", "#n/a", "ne", "np", "new", "null", "supp",
            "lowcov", "dns");

    private Absent() {}

    static boolean is(String value) {
        return MARKS.contains(value.toLowerCase(Locale.ROOT));
    }
}
