package org.uplift.schools.people;

/** The strands of support a trust offers its schools (field facts, section 0). */
public enum Strand {
    GOVERNANCE,
    LEADERSHIP,
    SUBJECT,
    SEND,
    ICT,
    FINANCE
}
