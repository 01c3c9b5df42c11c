package org.uplift.interventions.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an intervention is paused or stopped. */
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
