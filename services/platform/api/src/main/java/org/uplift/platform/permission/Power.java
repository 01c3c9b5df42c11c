package org.uplift.platform.permission;

import org.uplift.platform.api.Labelled;

/**
 * Why a permission takes a second person: whoever could give it to a friend alone could have anything done. Judging a
 * school's risk is to be one as soon as there is a permission for it (model's tables, B, guards).
 */
public enum Power implements Labelled {
    DECIDES("decides"),
    SPENDS("spends"),
    RUNS_THE_OFFICE("runs the office");

    private final String label;

    Power(String label) {
        this.label = label;
    }

    /** What a post with such a permission does: {@code decides}. */
    @Override
    public String label() {
        return label;
    }
}
