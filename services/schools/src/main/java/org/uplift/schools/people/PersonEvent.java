package org.uplift.schools.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.people.Skill;

/** The data of {@code person.recorded} and {@code person.changed}: no name and no e-mail, nor how they sign in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonEvent(UUID personId, List<Appointed> appointments, List<Skill> specialisms, int supportDaysPerYear) {

    /** A post as events tell it: by codes, since what it is called here is free text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appointed(
            UUID appointmentId,
            String kind,
            @Nullable Integer schoolUrn,
            @Nullable String hub,
            boolean interim,
            boolean approved,
            List<Permission> powers,
            @JsonProperty("from") LocalDate startsOn,
            @JsonProperty("to") @Nullable LocalDate endsOn) {

        static Appointed of(HeldPost post) {
            return new Appointed(
                    post.appointmentId(),
                    post.kind(),
                    post.schoolUrn(),
                    post.hub(),
                    post.interim(),
                    post.stands(),
                    post.powers().stream().sorted().toList(),
                    post.startsOn(),
                    post.endsOn());
        }
    }

    /** The data of {@code person.erased}. */
    record Erased(UUID personId) {}
}
