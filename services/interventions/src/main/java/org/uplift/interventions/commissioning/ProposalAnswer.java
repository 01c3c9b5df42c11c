package org.uplift.interventions.commissioning;

import java.util.List;

/** What schools or finance answers to a proposal. */
sealed interface ProposalAnswer {

    /** What a proposal requires, and who answers for it. */
    enum Requirement {
        /** The schools service reserves the days. */
        DAYS,
        /** The finance service commits the cost. */
        MONEY
    }

    Requirement requirement();

    /** The days are reserved, or the money is committed. */
    record Agreed(Requirement requirement) implements ProposalAnswer {}

    /** They are not, and why, in sentences a headteacher understands. */
    record Refused(Requirement requirement, List<String> reasons) implements ProposalAnswer {

        String reasonsTogether() {
            return String.join(" ", reasons);
        }
    }
}
