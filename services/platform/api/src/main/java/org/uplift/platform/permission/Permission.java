package org.uplift.platform.permission;

import java.util.Arrays;
import java.util.Optional;
import org.uplift.platform.api.Labelled;

/** What can be done. A post's kind says who may where ({@link PostKind}), and two realm roles ({@link Role}). */
public enum Permission implements Labelled {
    SCHOOLS_READ("See schools"),
    SCHOOLS_IMPORT("Bring in the register of schools and say which hub each is in"),
    INSPECTIONS_RECORD("Record inspections"),
    PEOPLE_READ("See people and their posts"),
    PEOPLE_WRITE("Record people and change their posts"),
    POST_KINDS_WRITE("Change kinds of post and what they let people do"),
    CAPACITY_READ("See days owed, promised and given"),
    NEEDS_READ("See needs"),
    NEEDS_RECORD("Record needs"),
    INTERVENTIONS_READ("See interventions"),
    INTERVENTIONS_PROPOSE("Propose support"),
    INTERVENTIONS_REVIEW("Record reviews of support"),
    INTERVENTIONS_DECIDE("Pause, stop and close interventions"),
    BUDGETS_READ("See budgets"),
    BUDGETS_WRITE("Set and change budgets"),
    TEAMS_READ("See teams"),
    TEAMS_WRITE("Form and change teams"),
    PRACTICES_READ("See practices"),
    PRACTICES_WRITE("Propose and change practices"),
    PRACTICES_DECIDE("Decide whether the trust adopts a practice"),
    DASHBOARD_READ("See the dashboard"),
    PACKS_READ("Read board packs"),
    PACKS_WRITE("Write and publish board packs"),
    AUDIT_READ("See who was turned away, and why"),
    DEAD_LETTERS("See and send again what did not arrive"),
    RECONCILE("Compare what the parts of Uplift hold");

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    /** What it lets somebody do: {@code Record needs}. */
    @Override
    public String label() {
        return label;
    }

    /** By its name; empty where this version knows none of that name. */
    public static Optional<Permission> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
