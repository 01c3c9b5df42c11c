package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;

/**
 * A post held from a day on.
 *
 * @param post what it is called: {@code Headteacher}
 * @param schoolUrn where; absent for a post across the whole trust
 * @param from first day
 * @param to last day; absent while it has no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveAppointment(
        @NotBlank @Size(max = 100) @OneLine String post,
        @Nullable Integer schoolUrn,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {}
