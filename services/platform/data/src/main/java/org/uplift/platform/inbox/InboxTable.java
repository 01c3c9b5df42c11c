package org.uplift.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Which consumer has done which event. */
@ApplicationScoped
class InboxTable {

    /** One statement for all three, since it is asked of every event there is. */
    private static final String NOTE = """
            with closed as (
                update dead_letter set status = 'APPLIED'
                 where consumer = ? and event_id = ? and status = 'OPEN' returning id),
            decided as (
                insert into dead_letter_decision (id, letter_id, decision, actor, decided_at, reason)
                select gen_random_uuid(), id, 'APPLIED', ?, ?, 'The event came again' from closed)
            insert into inbox (consumer, event_id, event_type, received_at) values (?, ?, ?, ?)
            on conflict do nothing""";

    private final EntityManager entities;
    private final DataSource database;
    private final Clock clock;
    private final String service;

    InboxTable(
            EntityManager entities,
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Notes that a consumer does an event, which closes a letter of it that is open; false where it has done so before.
     * Waits for one who does it right now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean note(String consumer, IncomingEvent event) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(NOTE)) {
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                statement.setString(1, consumer);
                statement.setObject(2, event.id());
                statement.setString(3, "system:" + service);
                statement.setObject(4, now);
                statement.setString(5, consumer);
                statement.setObject(6, event.id());
                statement.setString(7, event.type());
                statement.setObject(8, now);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Whether the consumer has done an event of a type since a moment, on whichever replica; false where nobody can say. */
    boolean cameThrough(String consumer, String type, Instant since) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select exists (select 1 from inbox
                                        where received_at > ? and consumer = ? and event_type = ?)""")) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            statement.setString(2, consumer);
            statement.setString(3, type);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether the database is there and takes changes: one that was demoted, or is starting, only answers questions. */
    boolean isWritable() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("show transaction_read_only");
                var result = statement.executeQuery()) {
            return result.next() && result.getString(1).equals("off");
        } catch (SQLException e) {
            return false;
        }
    }
}
