package org.uplift.platform.permission;

import static org.uplift.platform.permission.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The realm roles of Keycloak and what each may do: the one table of role and permission. */
public enum Role {
    TRUST_EXECUTIVE(
            SCHOOLS_READ,
            INSPECTIONS_RECORD,
            PEOPLE_READ,
            PEOPLE_WRITE,
            CAPACITY_READ,
            NEEDS_READ,
            NEEDS_RECORD,
            INTERVENTIONS_READ,
            INTERVENTIONS_PROPOSE,
            INTERVENTIONS_REVIEW,
            INTERVENTIONS_DECIDE,
            BUDGETS_READ,
            TEAMS_READ,
            TEAMS_WRITE,
            PRACTICES_READ,
            PRACTICES_WRITE,
            PRACTICES_DECIDE,
            DASHBOARD_READ,
            PACKS_READ,
            PACKS_WRITE),
    IMPROVEMENT_PARTNER(
            SCHOOLS_READ,
            PEOPLE_READ,
            CAPACITY_READ,
            NEEDS_READ,
            NEEDS_RECORD,
            INTERVENTIONS_READ,
            INTERVENTIONS_REVIEW,
            DASHBOARD_READ,
            TEAMS_READ,
            PRACTICES_READ),
    SCHOOL_LEADER(
            SCHOOLS_READ,
            PEOPLE_READ,
            CAPACITY_READ,
            NEEDS_READ,
            NEEDS_RECORD,
            INTERVENTIONS_READ,
            INTERVENTIONS_PROPOSE,
            INTERVENTIONS_REVIEW,
            BUDGETS_READ,
            TEAMS_READ,
            PRACTICES_READ,
            PRACTICES_WRITE,
            DASHBOARD_READ),
    PRACTITIONER(
            SCHOOLS_READ,
            PEOPLE_READ,
            CAPACITY_READ,
            INTERVENTIONS_READ,
            TEAMS_READ,
            TEAMS_WRITE,
            PRACTICES_READ,
            PRACTICES_WRITE,
            DASHBOARD_READ),
    FINANCE(SCHOOLS_READ, PEOPLE_READ, INTERVENTIONS_READ, BUDGETS_READ, BUDGETS_WRITE, DASHBOARD_READ, PACKS_READ),
    BUDGET_HOLDER(SCHOOLS_READ, BUDGETS_READ),
    TRUSTEE(SCHOOLS_READ, INTERVENTIONS_READ, BUDGETS_READ, DASHBOARD_READ, PACKS_READ, PRACTICES_READ, TEAMS_READ),
    GOVERNOR(SCHOOLS_READ, INTERVENTIONS_READ, DASHBOARD_READ),
    ADMINISTRATOR(
            SCHOOLS_READ,
            SCHOOLS_IMPORT,
            INSPECTIONS_RECORD,
            PEOPLE_READ,
            PEOPLE_WRITE,
            CAPACITY_READ,
            NEEDS_READ,
            INTERVENTIONS_READ,
            BUDGETS_READ,
            BUDGETS_WRITE,
            TEAMS_READ,
            PRACTICES_READ,
            DASHBOARD_READ,
            PACKS_READ,
            AUDIT_READ,
            DEAD_LETTERS,
            RECONCILE),
    SERVICE(
            SCHOOLS_READ,
            PEOPLE_READ,
            NEEDS_READ,
            INTERVENTIONS_READ,
            BUDGETS_READ,
            TEAMS_READ,
            PRACTICES_READ,
            DASHBOARD_READ);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = Set.copyOf(EnumSet.of(first, rest));
    }

    /** The role of a realm role's name, {@code trust-executive}; empty where Uplift gives it no meaning. */
    public static Optional<Role> named(String realmRole) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(realmRole))
                .findFirst();
    }

    /** As Keycloak names it: {@code trust-executive}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether the role itself, without any appointment, reaches every school. */
    public boolean reachesWholeTrust() {
        return this == ADMINISTRATOR || this == SERVICE;
    }
}
