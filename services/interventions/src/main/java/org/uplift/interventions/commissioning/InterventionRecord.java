package org.uplift.interventions.commissioning;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything an intervention itself knows, for its trace.
 *
 * @param reasons why it was declined, stopped or is paused
 * @param possible what may be done to it where it stands, whoever asks
 */
public record InterventionRecord(
        InterventionRow row,
        Optional<String> routeReason,
        List<TargetSet> targets,
        List<String> successCriteria,
        List<PersonDays> support,
        Agreements agreements,
        List<String> reasons,
        Optional<Impact> impact,
        List<StepView> steps,
        Set<Action> possible) {}
