package org.uplift.interventions.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Where a measure had got to at a review. */
@Embeddable
public record Reading(
        String measure, @Column(name = "reading") BigDecimal value) {}
