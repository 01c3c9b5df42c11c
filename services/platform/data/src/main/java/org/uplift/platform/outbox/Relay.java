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
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox, in turns. A turn is one database transaction that holds an advisory lock, so
 * there is one leader at a time however many relays run, and a killed leader's lock is gone with its connection: what it
 * had sent but not marked is sent again, by design, with the same event id.
 *
 * <p>Events of one aggregate go one after the other, the next only when the broker has accepted the one before; events
 * of different aggregates go together. So nothing overtakes what failed before it. A topic or partition that cannot be
 * written is an {@link Obstacles obstacle}: its events wait, and the others flow.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** So that what is published is marked soon, and another may take over. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final EventSender sender;
    private final Obstacles obstacles;
    private final int batch;
    private final Clock clock;

    Relay(DataSource dataSource, EventSender sender, Obstacles obstacles, int batch, Clock clock) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.obstacles = obstacles;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Takes one turn.
     *
     * @throws SQLException where the database is away; nothing is lost
     */
    Turn turn() throws SQLException {
        try {
            obstacles.revisit();
        } catch (KafkaException e) {
            LOG.debug("No broker to ask", e);
            return Turn.withoutBroker();
        }
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
        var rows = OutboxTable.unpublished(connection, batch, obstacles.blocking());
        if (rows.isEmpty()) {
            return new Turn(true, 0, 0, false, false);
        }
        var outcome = sendInOrder(connection, rows);
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

    private Outcome sendInOrder(Connection connection, List<OutboxRow> rows) throws SQLException {
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
            sendHeads(connection, queues, outcome);
            queues.values().removeIf(queue -> queue.isEmpty() || obstacles.blocks(queue.element()));
        }
        return outcome;
    }

    private void sendHeads(Connection connection, Map<OutboxRow.Key, Queue<OutboxRow>> queues, Outcome outcome)
            throws SQLException {
        var heads = queues.values().stream().map(Queue::remove).toList();
        var accepted = new ArrayList<OutboxRow>();
        var refused = new LinkedHashMap<OutboxRow, Delivery.Away>();
        var sendings = sender.start(heads);
        // Between any two waits, so that the database takes no lock from a leader that only has a slow broker.
        OutboxTable.stillLeading(connection);
        sender.finish(sendings).forEach((row, result) -> {
            switch (result) {
                case Delivery.Accepted() -> accepted.add(row);
                case Delivery.Away away -> {
                    refused.put(row, away);
                    queues.remove(row.key());
                }
                case Delivery.NotTried() -> {
                    outcome.unfinished = true;
                    queues.remove(row.key());
                }
                case Delivery.Impossible(var why) -> {
                    outcome.failed.put(row.position(), why);
                    queues.remove(row.key());
                }
            }
        });
        OutboxTable.stillLeading(connection);
        accepted.forEach(row -> outcome.published.add(row.position()));
        obstacles.worked(accepted);
        if (!refused.isEmpty()) {
            outcome.brokerAway = !explained(refused);
        }
    }

    /** Whether it is topics that are in the way; if not, the broker is away, and nobody is to blame. */
    private boolean explained(Map<OutboxRow, Delivery.Away> refused) {
        try {
            if (obstacles.explain(refused)) {
                sender.renew();
            }
            return true;
        } catch (KafkaException e) {
            LOG.debug("No broker to ask", e);
            return false;
        }
    }

    private static final class Outcome {
        private final List<Long> published = new ArrayList<>();
        private final Map<Long, String> failed = new LinkedHashMap<>();
        private boolean brokerAway;
        private boolean unfinished;
    }
}
