package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param email shown only to those who may change people, and to the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRow(
        UUID id,
        String name,
        @Nullable String email,
        List<AppointmentRow> appointments,
        List<Skill> specialisms,
        int supportDaysPerYear,
        boolean erased) {
    /** Their posts in one text. */
    public String posts() {
        return appointments.stream().map(AppointmentRow::title).collect(Collectors.joining("; "));
    }
}
