package org.uplift.interventions.needs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.uplift.interventions.api.needs.Evidence;

/** A piece of evidence as it is kept, without stray space. */
@Embeddable
record RecordedEvidence(
        String kind, @Column(name = "seen_on") LocalDate on, String note) {

    static RecordedEvidence of(Evidence seen) {
        return new RecordedEvidence(seen.kind().strip(), seen.on(), seen.note().strip());
    }

    Evidence evidence() {
        return new Evidence(kind, on, note);
    }
}
