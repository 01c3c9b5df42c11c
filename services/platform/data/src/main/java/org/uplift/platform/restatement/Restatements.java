package org.uplift.platform.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.restatements.Restatement;

/** What was asked to be stated again and how far it is, and the epoch the service counts in. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Restatements {

    /**
     * Where the work is.
     *
     * @param fenced whether it is noted what it has to wait for
     * @param open whether nothing of before is under way any more, so that it may begin
     * @param atKind the kind it is at; null before the first
     * @param atRecord the last record that was stated; null before the first of the kind
     */
    record Unfinished(
            UUID id,
            @Nullable String kind,
            @Nullable String recordId,
            long epoch,
            boolean fenced,
            boolean open,
            @Nullable String atKind,
            @Nullable String atRecord) {}

    private static final String SHOWN = """
            select id, kind, record_id, epoch, stated, asked_by, asked_at, finished_at, at_kind from restatement
            """;

    private final EntityManager entities;
    private final Clock clock;

    Restatements(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The epoch the service counts in; nobody raises it until the transaction ends. */
    long lockEpoch() {
        return query("select epoch from event_epoch for update", statement -> {}, result -> result.getLong(1))
                .getFirst();
    }

    void raiseEpoch(long epoch) {
        update("update event_epoch set epoch = ?", statement -> statement.setLong(1, epoch));
    }

    void add(UUID id, @Nullable String kind, @Nullable String recordId, long epoch, String by) {
        update(
                "insert into restatement (id, kind, record_id, epoch, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, kind);
                    statement.setString(3, recordId);
                    statement.setLong(4, epoch);
                    statement.setString(5, by);
                    statement.setObject(6, now());
                });
    }

    Optional<Restatement> find(UUID id) {
        return query(SHOWN + "where id = ?", statement -> statement.setObject(1, id), Restatements::shown).stream()
                .findFirst();
    }

    /** At most {@code limit}, newest first, from the one after {@code after}. */
    List<Restatement> list(Optional<UUID> after, int limit) {
        return query(
                SHOWN + "where cast(? as uuid) is null or id < ? order by id desc limit ?",
                statement -> {
                    statement.setObject(1, after.orElse(null), Types.OTHER);
                    statement.setObject(2, after.orElse(null), Types.OTHER);
                    statement.setInt(3, limit);
                },
                Restatements::shown);
    }

    /**
     * The oldest that is not finished, which nobody else works on until the transaction ends; empty where there is none
     * or somebody does.
     */
    Optional<Unfinished> lockOldest() {
        return query(
                        """
                        select id, kind, record_id, epoch, fence is not null as fenced,
                               pg_snapshot_xmin(pg_current_snapshot()) > fence as open, at_kind, at_record
                        from restatement
                        where id = (select id from restatement where finished_at is null order by id limit 1)
                          and finished_at is null
                        for update skip locked""",
                        statement -> {},
                        result -> new Unfinished(
                                result.getObject("id", UUID.class),
                                result.getString("kind"),
                                result.getString("record_id"),
                                result.getLong("epoch"),
                                result.getBoolean("fenced"),
                                result.getBoolean("open"),
                                result.getString("at_kind"),
                                result.getString("at_record")))
                .stream()
                .findFirst();
    }

    /** Notes that every transaction which has begun to write by now has to end before the first record is read. */
    void fence(UUID id) {
        update(
                "update restatement set fence = pg_current_xact_id() where id = ?",
                statement -> statement.setObject(1, id));
    }

    void at(UUID id, String kind, @Nullable String record, int stated) {
        update("update restatement set at_kind = ?, at_record = ?, stated = stated + ? where id = ?", statement -> {
            statement.setString(1, kind);
            statement.setString(2, record);
            statement.setInt(3, stated);
            statement.setObject(4, id);
        });
    }

    void finish(UUID id) {
        update("update restatement set finished_at = ? where id = ?", statement -> {
            statement.setObject(1, now());
            statement.setObject(2, id);
        });
    }

    /** Whether at least so many events wait to be published. */
    boolean outboxHolds(int events) {
        return query(
                        """
                        select count(*) >= ? from (
                            select 1 from outbox where published_at is null and discarded_at is null limit ?) waiting""",
                        statement -> {
                            statement.setInt(1, events);
                            statement.setInt(2, events);
                        },
                        result -> result.getBoolean(1))
                .getFirst();
    }

    private static Restatement shown(ResultSet result) throws SQLException {
        var finished = result.getObject("finished_at", OffsetDateTime.class);
        var begun = result.getString("at_kind") == null ? Restatement.Status.WAITING : Restatement.Status.RUNNING;
        return new Restatement(
                result.getObject("id", UUID.class),
                result.getString("kind"),
                result.getString("record_id"),
                result.getLong("epoch"),
                finished == null ? begun : Restatement.Status.DONE,
                result.getLong("stated"),
                result.getString("asked_by"),
                result.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void update(String sql, Binding binding) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                statement.executeUpdate();
            }
        });
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        return entities.unwrap(Session.class).doReturningWork(connection -> rows(connection, sql, binding, reading));
    }

    private static <T> List<T> rows(Connection connection, String sql, Binding binding, Reading<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.read(result));
                }
            }
            return rows;
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet result) throws SQLException;
    }
}
