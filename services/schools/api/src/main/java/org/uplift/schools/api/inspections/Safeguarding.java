package org.uplift.schools.api.inspections;

import org.uplift.platform.api.Labelled;

/** The judgement of safeguarding, apart from all grades. */
public enum Safeguarding implements Labelled {
    EFFECTIVE("Effective"),
    NOT_EFFECTIVE("Not effective"),
    MET("Met"),
    NOT_MET("Not met");

    private final String label;

    Safeguarding(String label) {
        this.label = label;
    }

    /** In Ofsted's words. */
    @Override
    public String label() {
        return label;
    }

    /** Whether safeguarding failed. */
    public boolean fails() {
        return this == NOT_EFFECTIVE || this == NOT_MET;
    }
}
