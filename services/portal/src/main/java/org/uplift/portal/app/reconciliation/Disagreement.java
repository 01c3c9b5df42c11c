package org.uplift.portal.app.reconciliation;

import org.uplift.platform.api.Labelled;

/** What is wrong with an intervention that does not agree. */
public enum Disagreement implements Labelled {
    /** It is proposed, and has waited too long for what schools and finance say to it. */
    NO_ANSWER("No answer to the proposal"),
    /** Another service holds something for it, and the interventions service does not know it. */
    NOT_KNOWN("Not known to interventions"),
    /** Schools do not hold the days it should have. */
    DAYS("Days differ"),
    /** Finance does not hold the money it should have. */
    MONEY("Money differs"),
    /** What the dashboard and the packs are made of is not what the services hold. */
    COPY("Reporting's copy differs");

    private final String label;

    Disagreement(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
