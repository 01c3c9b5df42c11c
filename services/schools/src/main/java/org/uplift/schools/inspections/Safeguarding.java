package org.uplift.schools.inspections;

/** The judgement of safeguarding, apart from all grades. */
public enum Safeguarding {
    EFFECTIVE("Effective"),
    NOT_EFFECTIVE("Not effective"),
    MET("Met"),
    NOT_MET("Not met");

    private final String title;

    Safeguarding(String title) {
        this.title = title;
    }

    /** In Ofsted's words. */
    public String title() {
        return title;
    }

    boolean fails() {
        return this == NOT_EFFECTIVE || this == NOT_MET;
    }
}
