package org.uplift.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.sql.DataSource;

/**
 * Publishes what waits in the outbox, in turns. A turn is one database transaction that holds an advisory lock, so
 * there is one leader at a time however many relays run, and a killed leader's lock is gone with its connection: what it
 * had sent but not marked is sent again, by design, with the same event id.
 *
 * <p>Events of one aggregate go one after the other, the next only when the broker has accepted the one before; events
 * of different aggregates go together. So nothing overtakes what failed before it.
 */
final class Relay {

    /** Well under the minute after which the database takes the lock away from a leader that hangs. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final EventSender sender;
    private final int batch;
    private final Clock clock;

    Relay(DataSource dataSource, EventSender sender, int batch, Clock clock) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Takes one turn.
     *
     * @throws SQLException where the database is away; nothing is lost
     */
    Turn turn() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var turn = OutboxTable.lead(connection) ? publish(connection) : Turn.standby();
                connection.commit();
                return turn;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Turn publish(Connection connection) throws SQLException {
        var rows = OutboxTable.unpublished(connection, batch);
        if (rows.isEmpty()) {
            return new Turn(true, 0, 0, false, false);
        }
        OutboxTable.boundIdleTime(connection);
        var outcome = sendInOrder(rows);
        var now = clock.instant();
        OutboxTable.markPublished(connection, outcome.published, now);
        for (var failure : outcome.failed.entrySet()) {
            OutboxTable.markFailed(connection, failure.getKey(), failure.getValue(), now);
        }
        return new Turn(
                true,
                outcome.published.size(),
                outcome.failed.size(),
                !outcome.brokerAway && (outcome.unfinished || rows.size() == batch),
                outcome.brokerAway);
    }

    private Outcome sendInOrder(List<OutboxRow> rows) {
        Map<OutboxRow.Key, Queue<OutboxRow>> queues = new LinkedHashMap<>();
        for (var row : rows) {
            queues.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row);
        }
        var outcome = new Outcome();
        var end = System.nanoTime() + LONGEST_TURN.toNanos();
        while (!queues.isEmpty() && !outcome.brokerAway) {
            if (System.nanoTime() - end > 0) {
                outcome.unfinished = true;
                break;
            }
            sendHeads(queues, outcome);
            queues.values().removeIf(Queue::isEmpty);
        }
        return outcome;
    }

    private void sendHeads(Map<OutboxRow.Key, Queue<OutboxRow>> queues, Outcome outcome) {
        var heads = queues.values().stream().map(Queue::remove).toList();
        sender.send(heads).forEach((row, result) -> {
            switch (result) {
                case Delivery.Accepted() -> outcome.published.add(row.position());
                case Delivery.Away() -> outcome.brokerAway = true;
                case Delivery.Impossible(var why) -> {
                    outcome.failed.put(row.position(), why);
                    queues.remove(row.key());
                }
            }
        });
    }

    private static final class Outcome {
        private final List<Long> published = new ArrayList<>();
        private final Map<Long, String> failed = new LinkedHashMap<>();
        private boolean brokerAway;
        private boolean unfinished;
    }
}
