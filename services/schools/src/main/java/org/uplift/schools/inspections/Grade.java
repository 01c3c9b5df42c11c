package org.uplift.schools.inspections;

/** Grades, of two scales that Ofsted says cannot be compared: four from before 10 November 2025, five since. */
public enum Grade {
    OUTSTANDING("Outstanding"),
    GOOD("Good"),
    REQUIRES_IMPROVEMENT("Requires improvement"),
    INADEQUATE("Inadequate"),
    EXCEPTIONAL("Exceptional"),
    STRONG_STANDARD("Strong standard"),
    EXPECTED_STANDARD("Expected standard"),
    NEEDS_ATTENTION("Needs attention"),
    URGENT_IMPROVEMENT("Urgent improvement");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    /** In Ofsted's words. */
    public String title() {
        return title;
    }
}
