package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an intervention changed, in the four places the trust accounts for (field facts, section 0, step 4). */
@Embeddable
public record Impact(
        @Column(name = "impact_practice") @NotBlank @Size(max = 4000)
        String practice,

        @Column(name = "impact_systems") @NotBlank @Size(max = 4000)
        String systems,

        @Column(name = "impact_organisation") @NotBlank @Size(max = 4000)
        String organisation,

        @Column(name = "impact_outcomes") @NotBlank @Size(max = 4000)
        String outcomes) {

    /** Without space before and after. */
    Impact stripped() {
        return new Impact(practice.strip(), systems.strip(), organisation.strip(), outcomes.strip());
    }
}
