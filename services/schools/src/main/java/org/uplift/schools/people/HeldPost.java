package org.uplift.schools.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post somebody holds.
 *
 * @param schoolUrn where; absent for the whole trust
 * @param startsOn first day; {@code from} in JSON
 * @param endsOn last day, {@code to} in JSON; absent while it has no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldPost(
        UUID appointmentId,
        String post,
        @Nullable Integer schoolUrn,
        @JsonProperty("from") LocalDate startsOn,
        @JsonProperty("to") @Nullable LocalDate endsOn) {

    /** Whether the post is held on any day of a period. */
    public boolean during(LocalDate from, LocalDate to) {
        return !startsOn.isAfter(to) && !endsBefore(from);
    }

    boolean endsBefore(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }
}
