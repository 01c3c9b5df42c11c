package org.uplift.schools.api.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of one person that one school gives and another receives.
 *
 * @param person their name
 * @param schoolUrn the other school; absent where the person's post is across the trust
 * @param school its name, or the trust
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlowLine(
        UUID interventionId,
        UUID personId,
        String person,
        @Nullable Integer schoolUrn,
        String school,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        BookingStatus status,
        BigDecimal days) {}
