package org.uplift.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Set;

/**
 * What a page is for, and the roles it opens to: it decides which doors are shown. The services decide again, with the
 * schools the person is appointed to, what comes through them.
 */
public enum Ability {
    /** Anybody, signed in or not. */
    ANYBODY(Set.of()),
    /** Anybody signed in, whatever their role. */
    SIGNED_IN(Set.of()),
    SEE_DASHBOARD(Set.of(
            "trust-executive",
            "improvement-partner",
            "school-leader",
            "practitioner",
            "finance",
            "trustee",
            "governor",
            "administrator")),
    SEE_SCHOOLS(Set.of(
            "trust-executive",
            "improvement-partner",
            "school-leader",
            "practitioner",
            "finance",
            "budget-holder",
            "trustee",
            "governor",
            "administrator")),
    SEE_INTERVENTIONS(Set.of(
            "trust-executive",
            "improvement-partner",
            "school-leader",
            "practitioner",
            "finance",
            "trustee",
            "governor",
            "administrator")),
    RECORD_NEEDS(Set.of("trust-executive", "improvement-partner", "school-leader")),
    PROPOSE(Set.of("trust-executive", "school-leader")),
    REVIEW(Set.of("trust-executive", "improvement-partner", "school-leader")),
    DECIDE(Set.of("trust-executive")),
    SEE_PACKS(Set.of("trust-executive", "finance", "trustee", "administrator")),
    WRITE_PACKS(Set.of("trust-executive")),
    ADMINISTER(Set.of("administrator"));

    private final Set<String> roles;

    Ability(Set<String> roles) {
        this.roles = roles;
    }

    public boolean isPublic() {
        return this == ANYBODY;
    }

    public boolean heldBy(SecurityIdentity identity) {
        return switch (this) {
            case ANYBODY -> true;
            case SIGNED_IN -> !identity.isAnonymous();
            default -> !identity.isAnonymous() && identity.getRoles().stream().anyMatch(roles::contains);
        };
    }

    /** By its name in a template; a name nobody knows is an ability nobody has. */
    public static boolean held(String name, SecurityIdentity identity) {
        return Arrays.stream(values())
                .filter(ability -> ability.name().equals(name))
                .anyMatch(ability -> ability.heldBy(identity));
    }
}
