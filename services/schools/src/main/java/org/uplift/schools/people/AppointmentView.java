package org.uplift.schools.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post somebody holds, with the school's name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentView(
        UUID appointmentId,
        String post,
        @Nullable Integer schoolUrn,
        @Nullable String school,
        @JsonProperty("from") LocalDate startsOn,
        @JsonProperty("to") @Nullable LocalDate endsOn) {}
