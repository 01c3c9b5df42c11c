package org.uplift.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The outbox's SQL, over whatever connection the caller's transaction has. */
final class OutboxTable {

    /** Any number will do, as long as every instance of a service has the same; each service has its own database. */
    private static final long RELAY_LOCK = 7_034_512_001L;

    private static final int FAILURE_LENGTH = 1000;

    private OutboxTable() {}

    static void insert(Connection connection, List<NewEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, type, sequence, occurred_at, actor, traceparent,
                                    payload)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
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
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Becomes the leader until the transaction ends, if nobody else is. The server lets go of the lock when the
     * connection of a killed leader breaks, and of a hung one after a minute.
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

    static void boundIdleTime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = '60s'");
        }
    }

    /**
     * What is not published, oldest first, never "greater than the last seen": a transaction that began earlier may
     * commit later. Nothing of a key whose earlier event failed.
     */
    static List<OutboxRow> unpublished(Connection connection, int limit) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select position, id, aggregatetype, aggregateid, type, sequence, occurred_at, actor, traceparent,
                       payload
                from outbox o
                where published_at is null and discarded_at is null
                  and not exists (
                      select 1 from outbox stopped
                      where stopped.aggregatetype = o.aggregatetype and stopped.aggregateid = o.aggregateid
                        and stopped.failed_at is not null and stopped.published_at is null
                        and stopped.discarded_at is null)
                order by position
                limit ?""")) {
            statement.setInt(1, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong("position"),
                result.getObject("id", UUID.class),
                result.getString("aggregatetype"),
                result.getString("aggregateid"),
                result.getString("type"),
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
