package org.uplift.platform.api;

/**
 * The strands of support a trust offers its schools (field facts, section 0), in the order they are shown. Every service
 * speaks of them, so they stand here and in no service's API.
 */
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
