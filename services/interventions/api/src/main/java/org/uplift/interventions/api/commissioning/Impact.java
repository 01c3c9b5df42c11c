package org.uplift.interventions.api.commissioning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.SeveralLines;

/** What an intervention changed, in the four places the trust accounts for (field facts, section 0, step 4). */
public record Impact(
        @NotBlank @Size(max = 4000) @SeveralLines String practice,
        @NotBlank @Size(max = 4000) @SeveralLines String systems,
        @NotBlank @Size(max = 4000) @SeveralLines String organisation,
        @NotBlank @Size(max = 4000) @SeveralLines String outcomes) {}
