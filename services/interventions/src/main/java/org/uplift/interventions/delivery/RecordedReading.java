package org.uplift.interventions.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.uplift.interventions.api.commissioning.Reading;

/** Where a measure had got to, as it is kept: its name without stray space. */
@Embeddable
record RecordedReading(
        String measure, @Column(name = "reading") BigDecimal value) {

    static RecordedReading of(Reading reading) {
        return new RecordedReading(reading.measure().strip(), reading.value());
    }

    Reading reading() {
        return new Reading(measure, value);
    }
}
