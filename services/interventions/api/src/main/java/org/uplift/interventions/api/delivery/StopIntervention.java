package org.uplift.interventions.api.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.SeveralLines;

/** A stop as it is asked for: why. */
public record StopIntervention(
        @NotBlank @Size(max = 2000) @SeveralLines String reason) {}
