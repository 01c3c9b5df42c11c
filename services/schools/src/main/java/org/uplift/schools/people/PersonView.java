package org.uplift.schools.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown.
 *
 * @param email shown only to those who may change people, and to the person
 * @param identity the hash that stands for them in history, where people were asked for by it
 * @param actions what whoever asks may do to this person now; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        UUID id,
        String name,
        @Nullable String email,
        List<AppointmentView> appointments,
        List<Skill> specialisms,
        int supportDaysPerYear,
        boolean erased,
        @Nullable String identity,
        @Nullable List<PersonAction> actions) {}
