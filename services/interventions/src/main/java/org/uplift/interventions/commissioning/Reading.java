package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Where a measure had got to at a review.
 *
 * @param measure that of a target, in its words
 */
@Embeddable
public record Reading(
        @NotBlank @Size(max = 200) String measure,

        @Column(name = "reading") @NotNull @Digits(integer = 10, fraction = 4)
        BigDecimal value) {}
