package org.uplift.interventions.commissioning;

import java.util.Optional;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;

/** What an entry of an intervention's timeline tells of. */
public enum TimelineEvent {
    PROPOSED,
    DAYS_RESERVED,
    DAYS_REFUSED,
    MONEY_COMMITTED,
    MONEY_REFUSED,
    COMMISSIONED,
    DECLINED,
    STARTED,
    REVIEWED,
    PAUSED,
    RESUMED,
    COMPLETED,
    STOPPED;

    /** The event it is announced as; none where another service has announced it. */
    Optional<EventType> announcedAs() {
        return switch (this) {
            case PROPOSED -> Optional.of(EventTypes.INTERVENTION_PROPOSED);
            case COMMISSIONED -> Optional.of(EventTypes.INTERVENTION_COMMISSIONED);
            case DECLINED -> Optional.of(EventTypes.INTERVENTION_DECLINED);
            case STARTED -> Optional.of(EventTypes.INTERVENTION_STARTED);
            case REVIEWED -> Optional.of(EventTypes.INTERVENTION_REVIEWED);
            case PAUSED -> Optional.of(EventTypes.INTERVENTION_PAUSED);
            case RESUMED -> Optional.of(EventTypes.INTERVENTION_RESUMED);
            case COMPLETED -> Optional.of(EventTypes.INTERVENTION_COMPLETED);
            case STOPPED -> Optional.of(EventTypes.INTERVENTION_STOPPED);
            case DAYS_RESERVED, DAYS_REFUSED, MONEY_COMMITTED, MONEY_REFUSED -> Optional.empty();
        };
    }

    /** The event an answer of schools or finance is in the timeline. */
    static TimelineEvent of(ProposalAnswer answer) {
        return switch (answer) {
            case ProposalAnswer.Agreed(var requirement) ->
                requirement == ProposalAnswer.Requirement.DAYS ? DAYS_RESERVED : MONEY_COMMITTED;
            case ProposalAnswer.Refused(var requirement, var reasons) ->
                requirement == ProposalAnswer.Requirement.DAYS ? DAYS_REFUSED : MONEY_REFUSED;
        };
    }
}
