package org.uplift.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/** Which consumer has done which event. */
@ApplicationScoped
class InboxTable {

    private final EntityManager entities;
    private final Clock clock;

    InboxTable(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that a consumer does an event; false where it has done so before. Waits for one who does it right now. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean note(String consumer, UUID event) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into inbox (consumer, event_id, received_at) values (?, ?, ?) on conflict do nothing")) {
                statement.setString(1, consumer);
                statement.setObject(2, event);
                statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String consumer) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement("delete from inbox where consumer = ?")) {
                statement.setString(1, consumer);
                statement.executeUpdate();
            }
        });
    }
}
