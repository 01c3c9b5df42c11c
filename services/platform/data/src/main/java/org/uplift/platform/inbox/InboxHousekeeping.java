package org.uplift.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Forgets what was done and what was settled long ago; safe on every replica at once. */
@ApplicationScoped
class InboxHousekeeping {

    private static final Logger LOG = Logger.getLogger(InboxHousekeeping.class);

    /** So many rows a transaction: deleting a month at once would hold its locks for as long. */
    private static final int PORTION = 10_000;

    private static final String INBOX = """
            delete from inbox where ctid in (select ctid from inbox where received_at < ? limit %d)""".formatted(PORTION);

    /** By the last decision, because a letter may lie open for long; who decided what stays. */
    private static final String SETTLED = """
            delete from dead_letter where id in (
                select letter.id from dead_letter letter
                 where letter.status <> 'OPEN'
                   and coalesce((select max(decided_at) from dead_letter_decision where letter_id = letter.id),
                                letter.arrived_at) < ?
                 limit %d)""".formatted(PORTION);

    private final DataSource database;
    private final InboxSettings settings;
    private final Clock clock;

    InboxHousekeeping(DataSource database, InboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "24h",
            delayed = "15m",
            identity = "inbox-purge",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        try (var connection = database.getConnection()) {
            var events = delete(connection, INBOX, settings.keep());
            var letters = delete(connection, SETTLED, settings.keepSettled());
            LOG.infof("Inbox purged, events=%s letters=%s", events, letters);
        } catch (SQLException e) {
            LOG.debug("Inbox not purged, the database is away", e);
        }
    }

    private long delete(Connection connection, String sql, Duration keep) throws SQLException {
        var before = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        var all = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            int some;
            do {
                statement.setObject(1, before);
                some = statement.executeUpdate();
                all += some;
            } while (some == PORTION);
        }
        return all;
    }
}
