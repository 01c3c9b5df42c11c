package org.uplift.interventions.api.needs;

import org.uplift.platform.api.Labelled;

/** The strands of support a trust offers its schools (field facts, section 0), in the order they are offered. */
public enum Strand implements Labelled {
    SUBJECT("Subject"),
    LEADERSHIP("Leadership"),
    SEND("SEND"),
    GOVERNANCE("Governance"),
    ICT("ICT"),
    FINANCE("Finance");

    private final String label;

    Strand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
