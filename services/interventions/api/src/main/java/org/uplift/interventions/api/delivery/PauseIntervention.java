package org.uplift.interventions.api.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.SeveralLines;

/** A pause as it is asked for: why. */
public record PauseIntervention(
        @NotBlank @Size(max = 2000) @SeveralLines String reason) {}
