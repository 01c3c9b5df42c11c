package org.uplift.schools.api.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;

/**
 * Whoever asks, and what they may do where: what other answers offer and refuse follows from it.
 *
 * @param personId absent where nobody recorded them among the trust's people
 * @param name as recorded, else as the identity provider has it
 * @param roles the realm roles that mean something here: {@code administrator}
 * @param grants every permission they have anywhere, by permission; empty for somebody without a current post
 * @param appointments the posts they hold now or later
 * @param standing how their sign-in stands: why nothing opens to whoever is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        @Nullable UUID personId,
        String name,
        List<String> roles,
        List<Grant> grants,
        List<Appointment> appointments,
        Standing standing) {

    @SuppressWarnings("NullAway") // a service of the version before does not tell
    public Profile {
        standing = standing == null ? Standing.LINKED : standing;
    }

    /** How the sign-in somebody came with stands. */
    public enum Standing {
        /** It is linked with one of the trust's people. */
        LINKED,
        /** Nobody recorded here has its e-mail address, or whoever has it signs in otherwise. */
        UNKNOWN,
        /** Its owner has not shown at the identity provider that the e-mail address is theirs. */
        NOT_VERIFIED,
        /** It was switched off. */
        SWITCHED_OFF
    }

    /** Whether they may do nothing anywhere. */
    public boolean nowhere() {
        return grants.isEmpty();
    }

    /** Whether there is any place where they may. */
    public boolean may(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.permission() == permission);
    }

    /** Whether they may at a school. */
    public boolean may(Permission permission, int school) {
        return grants.stream().anyMatch(grant -> grant.permission() == permission && grant.at(school));
    }

    /**
     * Where they may do one thing: everywhere or at some schools.
     *
     * @param wholeTrust whether at every school, and for what belongs to no school
     * @param schools the URNs, in order; empty where it is the whole trust
     */
    public record Grant(Permission permission, boolean wholeTrust, List<Integer> schools) {

        public boolean at(int school) {
            return wholeTrust || schools.contains(school);
        }
    }

    /** A post of theirs; without a school and a hub it is across the trust. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Appointment(
            String kind,
            String post,
            @Nullable Integer schoolUrn,
            @Nullable String schoolName,
            @Nullable String hub,
            @JsonProperty("from") LocalDate startsOn,
            @JsonProperty("to") @Nullable LocalDate endsOn) {}
}
