package org.uplift.platform.permission;

import static org.uplift.platform.permission.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The realm roles of Keycloak, the only sign-ins that act without an appointment: whoever starts a trust off and looks
 * after the platform, and another system. Everybody else may do what their posts say ({@link PostKind}).
 */
public enum Role {
    ADMINISTRATOR(
            SCHOOLS_READ,
            SCHOOLS_IMPORT,
            INSPECTIONS_RECORD,
            PEOPLE_READ,
            PEOPLE_WRITE,
            APPOINTMENTS_APPROVE,
            SIGN_INS_WRITE,
            SIGN_INS_RELINK,
            POST_KINDS_WRITE,
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

    /** The role of a realm role's name, {@code administrator}; empty where Uplift gives it no meaning. */
    public static Optional<Role> named(String realmRole) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(realmRole))
                .findFirst();
    }

    /** As Keycloak names it: {@code administrator}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it may do, everywhere. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
