package org.uplift.interventions.commissioning;

import java.util.Optional;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;

/** What an entry of an intervention's timeline tells of. */
public enum Moment {
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

    /** The event that tells of it; none where it is what another service told. */
    Optional<EventType> event() {
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

    /** What an answer to a proposal is in its timeline. */
    static Moment of(Answer answer) {
        return switch (answer) {
            case Answer.Agreed(var branch) -> branch == Branch.DAYS ? DAYS_RESERVED : MONEY_COMMITTED;
            case Answer.Refused(var branch, var reasons) -> branch == Branch.DAYS ? DAYS_REFUSED : MONEY_REFUSED;
        };
    }
}
