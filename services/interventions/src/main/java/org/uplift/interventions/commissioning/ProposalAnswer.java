package org.uplift.interventions.commissioning;

import java.util.List;

/** What schools or finance answers to a proposal. */
sealed interface ProposalAnswer {

    /** What a proposal asks for, and who answers for it. */
    enum About {
        /** The schools service reserves the days. */
        DAYS,
        /** The finance service commits the cost. */
        MONEY
    }

    About about();

    /** The days are reserved, or the money is committed. */
    record Agreed(About about) implements ProposalAnswer {}

    /** They are not, and why, in sentences a headteacher understands. */
    record Refused(About about, List<String> reasons) implements ProposalAnswer {

        String reasonsTogether() {
            return String.join(" ", reasons);
        }
    }
}
