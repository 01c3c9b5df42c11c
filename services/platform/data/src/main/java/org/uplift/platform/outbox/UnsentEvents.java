package org.uplift.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/** Events of this service that the broker will not take as they are; what waits behind one waits for a decision. */
@ApplicationScoped
public class UnsentEvents {

    private final EntityManager entities;
    private final RelayWakeUp wakeUp;
    private final Clock clock;

    UnsentEvents(EntityManager entities, RelayWakeUp wakeUp, Clock clock) {
        this.entities = entities;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Lets the relay try one again; false where no such event waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean retry(UUID id) {
        var retried = entities.unwrap(Session.class).doReturningWork(connection -> OutboxTable.retry(connection, id));
        wakeUp.signal();
        return retried;
    }

    /** Gives one up for good, so that what waits behind it flows; false where no such event waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean discard(UUID id) {
        var discarded = entities.unwrap(Session.class)
                .doReturningWork(connection -> OutboxTable.discard(connection, id, clock.instant()));
        wakeUp.signal();
        return discarded;
    }
}
