package org.uplift.platform.permission;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Labelled;

/**
 * What can be done. A post's kind says who may where ({@link PostKind}), and two realm roles ({@link Role}). What carries a
 * {@link Power} a post gives only once a second person has approved it; whether a new permission does is decided here.
 */
public enum Permission implements Labelled {
    SCHOOLS_READ("See schools"),
    SCHOOLS_IMPORT("Bring in the register of schools and say which hub each is in", Power.RUNS_THE_OFFICE),
    INSPECTIONS_RECORD("Record inspections"),
    PEOPLE_READ("See people and their posts"),
    PEOPLE_WRITE("Record people and change their posts", Power.RUNS_THE_OFFICE),
    APPOINTMENTS_APPROVE(
            "Approve, as a second person, posts that decide, spend or run the office", Power.RUNS_THE_OFFICE),
    SIGN_INS_WRITE("Invite people to sign in, and switch their sign-in off", Power.RUNS_THE_OFFICE),
    SIGN_INS_RELINK("Link somebody with another sign-in", Power.RUNS_THE_OFFICE),
    POST_KINDS_WRITE("Change kinds of post and what they let people do", Power.RUNS_THE_OFFICE),
    CAPACITY_READ("See days owed, promised and given"),
    NEEDS_READ("See needs"),
    NEEDS_RECORD("Record needs"),
    INTERVENTIONS_READ("See interventions"),
    INTERVENTIONS_PROPOSE("Propose support"),
    INTERVENTIONS_REVIEW("Record reviews of support"),
    INTERVENTIONS_DECIDE("Pause, stop and close interventions", Power.DECIDES),
    BUDGETS_READ("See budgets"),
    BUDGETS_WRITE("Set and change budgets", Power.SPENDS),
    TEAMS_READ("See teams"),
    TEAMS_WRITE("Form and change teams"),
    PRACTICES_READ("See practices"),
    PRACTICES_WRITE("Propose and change practices"),
    PRACTICES_DECIDE("Decide whether the trust adopts a practice", Power.DECIDES),
    DASHBOARD_READ("See the dashboard"),
    PACKS_READ("Read board packs"),
    PACKS_WRITE("Write and publish board packs"),
    AUDIT_READ("See who was turned away, and why"),
    DEAD_LETTERS("See and send again what did not arrive", Power.RUNS_THE_OFFICE),
    RECONCILE("Compare what the parts of Uplift hold");

    private final String label;
    private final @Nullable Power power;

    Permission(String label) {
        this(label, null);
    }

    Permission(String label, @Nullable Power power) {
        this.label = label;
        this.power = power;
    }

    /** What it lets somebody do: {@code Record needs}. */
    @Override
    public String label() {
        return label;
    }

    /** What makes it a power, which takes a second person; empty of the many that are none. */
    public Optional<Power> power() {
        return Optional.ofNullable(power);
    }

    /** Those of some permissions that are powers. */
    public static Set<Permission> powersOf(Collection<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission.power != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By its name; empty where this version knows none of that name. */
    public static Optional<Permission> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
