package org.uplift.schools.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as recorded or changed.
 *
 * @param email the address they sign in with; no two people share one
 * @param supportDaysPerYear days a year they support other schools; absent for 12 where they are a headteacher and none
 *     otherwise
 */
public record PersonRequest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Size(max = 50) List<@NotNull @Valid AppointmentRequest> appointments,
        @Size(max = 50) List<@NotNull @Valid SpecialismRequest> specialisms,
        @Nullable @Min(0) @Max(250) Integer supportDaysPerYear) {

    @SuppressWarnings("NullAway") // JSON may leave the lists out
    public PersonRequest {
        appointments = appointments == null ? List.of() : appointments;
        specialisms = specialisms == null ? List.of() : specialisms;
    }
}
