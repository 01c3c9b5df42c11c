package org.uplift.interventions.commissioning;

import java.util.List;

/** What a branch answers to a proposal. */
sealed interface Answer {

    Branch branch();

    /** The days are reserved, or the money is committed. */
    record Agreed(Branch branch) implements Answer {}

    /** They are not, and why, in sentences a headteacher understands. */
    record Refused(Branch branch, List<String> reasons) implements Answer {

        String inOne() {
            return String.join(" ", reasons);
        }
    }
}
