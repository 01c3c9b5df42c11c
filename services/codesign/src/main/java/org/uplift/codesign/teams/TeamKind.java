package org.uplift.codesign.teams;

/** The kinds of team that work across the trust's schools. */
public enum TeamKind {
    CO_DESIGN_STRATEGY,
    SUBJECT,
    PHASE,
    TEACHING_AND_LEARNING,
    BEST_PRACTICE_NETWORK,
    /** Set up for a time, with a remit and an end date. */
    TASK_AND_FINISH
}
