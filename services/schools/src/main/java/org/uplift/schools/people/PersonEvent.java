package org.uplift.schools.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.people.Skill;

/** The data of {@code person.recorded} and {@code person.changed}: no name and no e-mail. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonEvent(
        UUID personId,
        @Nullable String identity,
        List<HeldPost> appointments,
        List<Skill> specialisms,
        int supportDaysPerYear) {

    /** The data of {@code person.erased}. */
    record Erased(UUID personId) {}
}
