package org.uplift.interventions.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A stop as it is asked for: why. */
public record StopIntervention(@NotBlank @Size(max = 2000) String reason) {}
