package org.uplift.interventions.commissioning;

import java.util.Optional;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.interventions.api.commissioning.TimelineEvent;
import org.uplift.interventions.commissioning.ProposalAnswer.Requirement;

/** How what is noted in an intervention's timeline is heard of and told to others. */
final class TimelineEvents {

    private TimelineEvents() {}

    /** The event it is announced as; none where another service, or the need, has announced it. */
    static Optional<EventType> announcedAs(TimelineEvent event) {
        return switch (event) {
            case PROPOSED -> Optional.of(EventTypes.INTERVENTION_PROPOSED);
            case COMMISSIONED -> Optional.of(EventTypes.INTERVENTION_COMMISSIONED);
            case DECLINED -> Optional.of(EventTypes.INTERVENTION_DECLINED);
            case STARTED -> Optional.of(EventTypes.INTERVENTION_STARTED);
            case REVIEWED -> Optional.of(EventTypes.INTERVENTION_REVIEWED);
            case PAUSED -> Optional.of(EventTypes.INTERVENTION_PAUSED);
            case RESUMED -> Optional.of(EventTypes.INTERVENTION_RESUMED);
            case COMPLETED -> Optional.of(EventTypes.INTERVENTION_COMPLETED);
            case STOPPED -> Optional.of(EventTypes.INTERVENTION_STOPPED);
            case NEED_RECORDED, DAYS_RESERVED, DAYS_REFUSED, MONEY_COMMITTED, MONEY_REFUSED -> Optional.empty();
        };
    }

    /** The event an answer of schools or finance is in the timeline. */
    static TimelineEvent of(ProposalAnswer answer) {
        return switch (answer) {
            case ProposalAnswer.Agreed(var requirement) ->
                requirement == Requirement.DAYS ? TimelineEvent.DAYS_RESERVED : TimelineEvent.MONEY_COMMITTED;
            case ProposalAnswer.Refused(var requirement, var reasons) ->
                requirement == Requirement.DAYS ? TimelineEvent.DAYS_REFUSED : TimelineEvent.MONEY_REFUSED;
        };
    }
}
