package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;

/**
 * A person as recorded or changed.
 *
 * @param email where they are written to, and what a sign-in that nobody has yet is linked by; no two people share one
 * @param supportDaysPerYear days a year they support other schools; absent for what their kinds of post owe
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavePerson(
        @NotBlank @Size(max = 200) @OneLine String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Size(max = 50) List<@NotNull @Valid SaveAppointment> appointments,
        @Size(max = 50) List<@NotNull @Valid SaveSpecialism> specialisms,
        @Nullable @Min(0) @Max(250) Integer supportDaysPerYear) {

    @SuppressWarnings("NullAway") // JSON may leave the lists out
    public SavePerson {
        appointments = appointments == null ? List.of() : appointments;
        specialisms = specialisms == null ? List.of() : specialisms;
    }
}
