package org.uplift.schools.api.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;

/**
 * Whoever asks.
 *
 * @param personId absent where nobody recorded them among the trust's people
 * @param name as recorded, else as the identity provider has it
 * @param roles the realm roles that mean something here: {@code school-leader}
 * @param permissions what these roles may do
 * @param wholeTrust whether they reach every school of the trust
 * @param appointments the posts they hold now or later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        @Nullable UUID personId,
        String name,
        List<String> roles,
        List<Permission> permissions,
        boolean wholeTrust,
        List<Appointment> appointments) {

    /** Whether no school is theirs to see. */
    public boolean nowhere() {
        return !wholeTrust && appointments.isEmpty();
    }

    /** A post of theirs; without a school it is across the trust. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Appointment(
            String post,
            @Nullable Integer schoolUrn,
            @Nullable String schoolName,
            @JsonProperty("from") LocalDate startsOn,
            @JsonProperty("to") @Nullable LocalDate endsOn) {}
}
