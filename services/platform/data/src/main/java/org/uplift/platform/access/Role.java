package org.uplift.platform.access;

/** The realm roles of Keycloak. */
public enum Role {
    TRUST_EXECUTIVE,
    IMPROVEMENT_PARTNER,
    SCHOOL_LEADER,
    PRACTITIONER,
    FINANCE,
    BUDGET_HOLDER,
    TRUSTEE,
    GOVERNOR,
    ADMINISTRATOR,
    SERVICE
}
