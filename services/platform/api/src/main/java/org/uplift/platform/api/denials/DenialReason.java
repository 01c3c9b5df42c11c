package org.uplift.platform.api.denials;

import org.uplift.platform.api.Labelled;

/** Why somebody was turned away. */
public enum DenialReason implements Labelled {
    NO_RULE("No rule opens it to anybody"),
    ROLE("None of their posts includes it"),
    UNKNOWN_PERSON("They are not among the trust's people"),
    SCOPE("It is outside the schools they are appointed to"),
    ERROR("Whether they may could not be found out, so they may not");

    private final String label;

    DenialReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
