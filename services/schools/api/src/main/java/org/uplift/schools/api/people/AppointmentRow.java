package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post somebody holds, with the school's name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentRow(
        UUID appointmentId,
        String post,
        @Nullable Integer schoolUrn,
        @Nullable String school,
        @JsonProperty("from") LocalDate startsOn,
        @JsonProperty("to") @Nullable LocalDate endsOn) {
    public boolean past(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    public boolean coming(LocalDate today) {
        return startsOn.isAfter(today);
    }

    public boolean now(LocalDate today) {
        return !past(today) && !coming(today);
    }

    /** {@code Headteacher, Alderwick Primary School}; of a post across the trust what it is called alone. */
    public String title() {
        return school == null ? post : post + ", " + school;
    }
}
