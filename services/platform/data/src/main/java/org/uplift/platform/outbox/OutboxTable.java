package org.uplift.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outbox's SQL, over whatever connection the caller's transaction has. */
final class OutboxTable {

    /** Any number will do, as long as every instance of a service has the same; each service has its own database. */
    private static final long RELAY_LOCK = 7_034_512_001L;

    private static final int FAILURE_LENGTH = 1000;

    private OutboxTable() {}

    /** In the epoch the service counts in. */
    static void insert(Connection connection, List<NewEvent> events) throws SQLException {
        insert(connection, events, null);
    }

    /** @param epoch null for the one the service counts in */
    static void insert(Connection connection, List<NewEvent> events, @Nullable Long epoch) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, type, sequence, occurred_at, actor, traceparent,
                                    payload, key_hash, epoch)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, (select epoch from event_epoch)))""")) {
            for (var event : events) {
                statement.setObject(1, event.id());
                statement.setString(2, event.aggregate());
                statement.setString(3, event.aggregateId());
                statement.setString(4, event.type());
                statement.setLong(5, event.sequence());
                statement.setObject(6, at(event.occurredAt()));
                statement.setString(7, event.actor());
                statement.setString(8, event.traceparent());
                statement.setString(9, event.payload());
                statement.setInt(10, OutboxRow.keyHash(event.aggregateId()));
                statement.setObject(11, epoch, Types.BIGINT);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Becomes the leader until the transaction ends, if nobody else is. The server lets go of the lock when the
     * connection of a killed leader breaks, and when a frozen one has been idle for as long as its connection allows.
     */
    static boolean lead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** Says that the leader is not frozen, only waiting for the broker; fails where the lock is lost. */
    static void stillLeading(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /**
     * What is not published, oldest first, never "greater than the last seen": a transaction that began earlier may
     * commit later. Nothing of a key whose earlier event failed, and nothing of a place that cannot be written: left out
     * here and not later, or a long queue of it would fill the batch.
     */
    static List<OutboxRow> unpublished(
            Connection connection, int limit, List<Map.Entry<Obstacles.Place, Obstacles.Obstacle>> blocking)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select position, id, aggregatetype, aggregateid, type, epoch, sequence, occurred_at, actor,
                       traceparent, payload
                from outbox o
                where published_at is null and discarded_at is null
                  and not exists (
                      select 1 from outbox stopped
                      where stopped.aggregatetype = o.aggregatetype and stopped.aggregateid = o.aggregateid
                        and stopped.failed_at is not null and stopped.published_at is null
                        and stopped.discarded_at is null)
                  and not exists (
                      select 1 from unnest(cast(? as text[]), cast(? as integer[]), cast(? as integer[]))
                                    as blocked (aggregatetype, partition_number, partitions)
                      where blocked.aggregatetype = o.aggregatetype
                        and (blocked.partition_number < 0
                             or o.key_hash % nullif(blocked.partitions, 0) = blocked.partition_number))
                order by position
                limit ?""")) {
            setArray(
                    connection,
                    statement,
                    1,
                    "text",
                    blocking,
                    entry -> entry.getKey().aggregate());
            setArray(
                    connection,
                    statement,
                    2,
                    "integer",
                    blocking,
                    entry -> entry.getKey().partition());
            setArray(
                    connection,
                    statement,
                    3,
                    "integer",
                    blocking,
                    entry -> entry.getValue().partitions());
            statement.setInt(4, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static <T> void setArray(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            List<T> from,
            Function<T, Object> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, from.stream().map(value).toArray()));
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong("position"),
                result.getObject("id", UUID.class),
                result.getString("aggregatetype"),
                result.getString("aggregateid"),
                result.getString("type"),
                result.getLong("epoch"),
                result.getLong("sequence"),
                result.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                result.getString("actor"),
                result.getString("traceparent"),
                result.getString("payload"));
    }

    static void markPublished(Connection connection, Collection<Long> positions, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update outbox set published_at = ?, failed_at = null where position = any (?)")) {
            statement.setObject(1, at(now));
            statement.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }

    static void markFailed(Connection connection, long position, String failure, Instant now) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox set failed_at = ?, failure = ? where position = ?")) {
            statement.setObject(1, at(now));
            statement.setString(2, failure.substring(0, Math.min(failure.length(), FAILURE_LENGTH)));
            statement.setLong(3, position);
            statement.executeUpdate();
        }
    }

    /** Lets a failed event be tried again; false where there is no such failed event. */
    static boolean retry(Connection connection, UUID id) throws SQLException {
        return settle(connection.prepareStatement("""
                update outbox set failed_at = null
                where id = ? and failed_at is not null and published_at is null and discarded_at is null"""), id);
    }

    /** Gives a failed event up, so that what waits behind it flows; false where there is no such failed event. */
    static boolean discard(Connection connection, UUID id, Instant now) throws SQLException {
        var statement = connection.prepareStatement("""
                update outbox set discarded_at = ?
                where id = ? and failed_at is not null and published_at is null and discarded_at is null""");
        try (statement) {
            statement.setObject(1, at(now));
            statement.setObject(2, id);
            return statement.executeUpdate() == 1;
        }
    }

    private static boolean settle(PreparedStatement statement, UUID id) throws SQLException {
        try (statement) {
            statement.setObject(1, id);
            return statement.executeUpdate() == 1;
        }
    }

    /** Forgets what was published before a moment; how many it forgot. Those that once failed stay, as records. */
    static int purge(Connection connection, Instant before) throws SQLException {
        try (var statement =
                connection.prepareStatement("delete from outbox where published_at < ? and failure is null")) {
            statement.setObject(1, at(before));
            return statement.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
