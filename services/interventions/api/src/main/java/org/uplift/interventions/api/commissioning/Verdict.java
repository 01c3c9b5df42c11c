package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Labelled;

/** What a closing says about an intervention. Only {@link #WORKED} meets the need it served. */
public enum Verdict implements Labelled {
    WORKED("It worked"),
    PARTLY_WORKED("It partly worked"),
    DID_NOT_WORK("It did not work"),
    TOO_EARLY_TO_SAY("Too early to say");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
