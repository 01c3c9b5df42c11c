package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;

/**
 * A post held from a day on: at a school, at a hub, or with neither across the whole trust.
 *
 * @param kind the code of a kind of post: {@code HEAD}
 * @param post what it is called here: {@code Director of education}; absent for what its kind is called
 * @param hub the hub whose schools it covers, as the register names it
 * @param share of full time, 0.05 to 1; absent for all of it
 * @param interim whether it is held until somebody is found
 * @param from first day
 * @param to last day; absent while it has no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveAppointment(
        @NotBlank(message = "Choose what kind of post it is") @Size(max = 40) @OneLine
        String kind,

        @Nullable @Size(max = 100) @OneLine String post,
        @Nullable Integer schoolUrn,
        @Nullable @Size(min = 1, max = 100) @OneLine String hub,

        @Nullable
        @DecimalMin(value = "0.05", message = "A share is 0.05 to 1 of full time")
        @DecimalMax(value = "1", message = "A share is 0.05 to 1 of full time")
        @Digits(integer = 1, fraction = 2, message = "A share has at most two decimal places")
        BigDecimal share,

        boolean interim,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {}
