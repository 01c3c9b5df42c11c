package org.uplift.reporting.dashboard;

/** The strands of support a trust offers its schools, in the order the dashboard shows them. */
public enum Strand {
    GOVERNANCE,
    LEADERSHIP,
    SUBJECT,
    SEND,
    ICT,
    FINANCE
}
