package org.uplift.interventions.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.uplift.interventions.commissioning.Closing;
import org.uplift.interventions.commissioning.Impact;
import org.uplift.interventions.commissioning.Verdict;

/** A closing as it is asked for: the day, what changed, and the verdict. */
public record CloseIntervention(
        @NotNull LocalDate closedOn,
        @NotNull @Valid Impact impact,
        @NotNull Verdict verdict) {

    Closing closing() {
        return new Closing(
                closedOn,
                verdict,
                new Impact(
                        impact.practice().strip(),
                        impact.systems().strip(),
                        impact.organisation().strip(),
                        impact.outcomes().strip()));
    }
}
