package org.uplift.schools.inspections;

/** The category of concern a school is put in. */
public enum Category {
    SERIOUS_WEAKNESSES("Serious weaknesses"),
    REQUIRES_SIGNIFICANT_IMPROVEMENT("Requires significant improvement"),
    SPECIAL_MEASURES("Special measures");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** In Ofsted's words. */
    public String title() {
        return title;
    }
}
