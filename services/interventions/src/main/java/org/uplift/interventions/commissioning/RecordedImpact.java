package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.uplift.interventions.api.commissioning.Impact;

/** What an intervention changed, as it is kept: without stray space. */
@Embeddable
record RecordedImpact(
        @Column(name = "impact_practice") String practice,
        @Column(name = "impact_systems") String systems,
        @Column(name = "impact_organisation") String organisation,
        @Column(name = "impact_outcomes") String outcomes) {

    static RecordedImpact of(Impact impact) {
        return new RecordedImpact(
                impact.practice().strip(),
                impact.systems().strip(),
                impact.organisation().strip(),
                impact.outcomes().strip());
    }

    Impact impact() {
        return new Impact(practice, systems, organisation, outcomes);
    }
}
