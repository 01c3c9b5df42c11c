package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person on their own.
 *
 * @param email shown only to those who may change people, and to the person
 * @param warnings what is unusual and may be meant, in sentences: another headteacher at the same school
 * @param actions what whoever asks may do to this person now; of themselves they change all but their posts
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRecord(
        UUID id,
        String name,
        @Nullable String email,
        List<AppointmentRow> appointments,
        List<Skill> specialisms,
        int supportDaysPerYear,
        boolean erased,
        List<String> warnings,
        List<PersonAction> actions,
        long version) {

    @SuppressWarnings("NullAway") // a service of the version before does not tell
    public PersonRecord {
        warnings = warnings == null ? List.of() : warnings;
    }

    /** Their posts in one text. */
    public String posts() {
        return appointments.stream().map(AppointmentRow::title).collect(Collectors.joining("; "));
    }
}
