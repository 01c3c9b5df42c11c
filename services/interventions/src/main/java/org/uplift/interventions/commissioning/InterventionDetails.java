package org.uplift.interventions.commissioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.Impact;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.TimelineEvent;

/**
 * Everything an intervention itself knows, for its trace.
 *
 * @param reasons why it was declined, stopped or is paused
 * @param possibleActions what may be done to it where it stands, whoever asks
 */
public record InterventionDetails(
        InterventionRow row,
        Optional<String> routeReason,
        List<AgreedTarget> targets,
        List<String> successCriteria,
        List<PersonDays> support,
        Agreements agreements,
        List<String> reasons,
        Optional<Impact> impact,
        List<Happened> timeline,
        Set<InterventionAction> possibleActions) {

    /**
     * One entry of the timeline.
     *
     * @param detail a reason, a judgement or a verdict, where there is one
     */
    public record Happened(Instant at, TimelineEvent event, Optional<String> detail) {}
}
