package org.uplift.portal.app.schools;

import java.util.List;
import org.uplift.interventions.api.commissioning.InterventionRow;

/** A school's interventions, as its page parts them. */
public record SchoolInterventions(List<InterventionRow> live, List<InterventionRow> past) {

    static SchoolInterventions of(List<InterventionRow> all) {
        return new SchoolInterventions(
                all.stream().filter(one -> !one.status().over()).toList(),
                all.stream().filter(one -> one.status().over()).toList());
    }
}
