package org.uplift.codesign.api.teams;

import org.uplift.platform.api.Labelled;

/** The kinds of team that work across the trust's schools. */
public enum TeamKind implements Labelled {
    CO_DESIGN_STRATEGY("Co-design strategy team"),
    SUBJECT("Subject team"),
    PHASE("Phase team"),
    TEACHING_AND_LEARNING("Teaching and learning team"),
    BEST_PRACTICE_NETWORK("Best-practice network"),
    /** Set up for a time, with a remit and an end date. */
    TASK_AND_FINISH("Task-and-finish group");

    private final String label;

    TeamKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
