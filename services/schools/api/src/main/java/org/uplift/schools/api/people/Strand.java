package org.uplift.schools.api.people;

import org.uplift.platform.api.Labelled;

/** The strands of support a trust offers its schools (field facts, section 0). */
public enum Strand implements Labelled {
    GOVERNANCE("Governance"),
    LEADERSHIP("Leadership"),
    SUBJECT("Subject"),
    SEND("SEND"),
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
