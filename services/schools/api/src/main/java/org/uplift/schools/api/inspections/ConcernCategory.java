package org.uplift.schools.api.inspections;

import org.uplift.platform.api.Labelled;

/** The category of concern a school is put in. */
public enum ConcernCategory implements Labelled {
    SERIOUS_WEAKNESSES("Serious weaknesses"),
    REQUIRES_SIGNIFICANT_IMPROVEMENT("Requires significant improvement"),
    SPECIAL_MEASURES("Special measures");

    private final String label;

    ConcernCategory(String label) {
        this.label = label;
    }

    /** In Ofsted's words. */
    @Override
    public String label() {
        return label;
    }
}
