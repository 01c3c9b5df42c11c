package org.uplift.schools.api.inspections;

import org.uplift.platform.api.Labelled;

/** Grades, of two scales that Ofsted says cannot be compared: four from before 10 November 2025, five since. */
public enum Grade implements Labelled {
    OUTSTANDING("Outstanding"),
    GOOD("Good"),
    REQUIRES_IMPROVEMENT("Requires improvement"),
    INADEQUATE("Inadequate"),
    EXCEPTIONAL("Exceptional"),
    STRONG_STANDARD("Strong standard"),
    EXPECTED_STANDARD("Expected standard"),
    NEEDS_ATTENTION("Needs attention"),
    URGENT_IMPROVEMENT("Urgent improvement");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** In Ofsted's words. */
    @Override
    public String label() {
        return label;
    }
}
