package org.uplift.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.uplift.events.EventType;
import org.uplift.platform.inbox.Inbox;
import org.uplift.reporting.api.projection.RebuildRecord;

/**
 * One attempt at a rebuild, from empty to the switch. Lines are independent of the order of events but for each record's
 * own, which its sequence keeps, so neither an inbox nor a group is needed: every event there is, once or twice, and the
 * lines are what they should be.
 *
 * <p>What fails lastingly is counted and left, as the inbox would; what passes is tried again.
 */
final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long the live read models may stand still for the switch: events that come meanwhile wait ten seconds. */
    private static final Duration SWITCH_WITHIN = Duration.ofSeconds(4);

    /** A second apart: how often one event may fail, nobody knows why, before it is left as well; and the switch. */
    private static final int TRIES = 100;

    private final RebuildRecord rebuild;
    private final RebuildTable table;
    private final Connection connection;
    private final TopicReader reader;
    private final RebuiltTables tables;
    /** Waits; true where the service stops meanwhile. */
    private final Predicate<Duration> stops;

    private final Map<EventType, Lines> lines = new HashMap<>();
    private Map<TopicPartition, Long> begins = Map.of();
    private long refused;

    Rebuild(
            RebuildRecord rebuild,
            RebuildTable table,
            Connection connection,
            TopicReader reader,
            Predicate<Duration> stops) {
        this.rebuild = rebuild;
        this.table = table;
        this.connection = connection;
        this.reader = reader;
        this.tables = new RebuiltTables(connection);
        this.stops = stops;
        ReadModels.ALL.forEach(filled -> filled.events().forEach(type -> lines.put(type, filled)));
    }

    /**
     * Rebuilds and switches.
     *
     * @throws SQLException where the connection is lost: whoever comes next begins again
     * @throws IllegalStateException where the service stops
     */
    void run() throws SQLException {
        tables.make();
        var mark = reader.ends();
        begins = reader.positions();
        var marked = mark.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
        table.started(connection, rebuild.id(), marked);
        connection.commit();
        LOG.infof("Rebuild begins, generation=%s events=%s", rebuild.generation(), marked);
        take(mark);
        for (var tries = 1; !switched(); tries++) {
            if (tries >= TRIES) {
                throw new IllegalStateException("It could not be switched; the rebuild begins again");
            }
            pause(PAUSE);
            take(reader.ends());
        }
        tables.drop();
        connection.commit();
    }

    private void take(Map<TopicPartition, Long> ends) throws SQLException {
        while (!reader.reached(ends)) {
            apply(reader.poll(WAIT));
            pause(Duration.ZERO);
        }
    }

    /** Takes a batch in, in a transaction; one by one where that fails. */
    private void apply(ConsumerRecords<String, byte[]> batch) throws SQLException {
        try {
            for (var record : batch) {
                apply(record);
            }
            progressed();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            for (var record : batch) {
                applyAlone(record);
            }
            progressed();
        }
    }

    /** Also where nothing came: the server ends a session that says nothing for long. */
    private void progressed() throws SQLException {
        table.progressed(connection, rebuild.id(), taken(), refused);
        connection.commit();
    }

    private void applyAlone(ConsumerRecord<String, byte[]> record) throws SQLException {
        for (var tries = 1; ; tries++) {
            try {
                apply(record);
                connection.commit();
                return;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                if (Inbox.refusesForGood(e) || tries >= TRIES) {
                    refused++;
                    // what the failure says may quote the event, and so people
                    LOG.warnf(
                            "Rebuild leaves an event, topic=%s partition=%s offset=%s cause=%s",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            e.getClass().getSimpleName());
                    return;
                }
                pause(PAUSE);
            }
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) throws SQLException {
        var event = Inbox.event(record);
        var filled = EventType.named(event.type()).map(lines::get);
        if (filled.isPresent()) {
            filled.get().apply(event, connection);
        }
    }

    /**
     * With the live read models at rest, reads what is left and mends them, in one transaction; false where it could not
     * be done quickly, or an event failed: then nothing is changed, and what was read at last is read again.
     */
    private boolean switched() throws SQLException {
        var before = reader.positions();
        try {
            tables.lockLive();
            var ends = reader.ends();
            var deadline = System.nanoTime() + SWITCH_WITHIN.toNanos();
            while (!reader.reached(ends)) {
                for (var record : reader.poll(Duration.ofMillis(100))) {
                    apply(record);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("Too much came meanwhile");
                }
            }
            var mended = tables.mend();
            table.finished(connection, rebuild, taken(), mended);
            connection.commit();
            LOG.infof(
                    "Rebuild done, generation=%s events=%s refused=%s added=%s changed=%s removed=%s",
                    rebuild.generation(), taken(), refused, mended.added(), mended.changed(), mended.removed());
            return true;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            LOG.infof("Rebuild waits to be switched, cause=%s", e.getMessage());
            reader.back(before);
            return false;
        }
    }

    private long taken() {
        return reader.positions().entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private void pause(Duration wait) {
        if (stops.test(wait)) {
            throw new IllegalStateException("The service stops; the rebuild begins again");
        }
    }
}
