package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Labelled;

/** Whether schools has agreed to the days of a proposal, or finance to its cost. */
public enum AgreementStatus implements Labelled {
    /** The proposal asks nothing of it. */
    NOT_NEEDED("Not needed"),
    WAITING("Being agreed"),
    AGREED("Agreed"),
    REFUSED("Refused");

    private final String label;

    AgreementStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
