package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.ids.Ids;
import org.uplift.reporting.api.projection.RebuildRecord;
import org.uplift.reporting.projection.RebuiltTables.Mended;

/** Which rebuilds were asked for, by whom, and how far each is; and of which generation the live read models are. */
@ApplicationScoped
class RebuildTable {

    private static final String LATEST = "select * from public.rebuild order by asked_at desc, id desc limit 1";

    private final DataSource database;
    private final Clock clock;

    RebuildTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks for one; false where one is asked for, or under way, already. */
    boolean ask(int generation, String actor) throws SQLException {
        try (var connection = database.getConnection()) {
            return ask(connection, generation, actor, "greatest(?, generation)", "true");
        }
    }

    /** Asks for one where the live read models are of an earlier generation; says whether. */
    boolean askFor(int generation, String actor) throws SQLException {
        try (var connection = database.getConnection()) {
            return ask(connection, generation, actor, "?", "generation < " + generation);
        }
    }

    private boolean ask(Connection connection, int generation, String actor, String which, String where)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into public.rebuild (id, generation, asked_by, asked_at)
                select ?, %s, ?, ? from public.projection_generation where %s
                on conflict do nothing""".formatted(which, where))) {
            insert.setObject(1, Ids.next());
            insert.setInt(2, generation);
            insert.setString(3, actor);
            insert.setObject(4, now());
            return insert.executeUpdate() == 1;
        }
    }

    /** The generation of the live read models. */
    int generation() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select generation from public.projection_generation");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** As at when the live read models were last known to hold everything. */
    Optional<Instant> asAt() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select as_at from public.projection_generation");
                var row = query.executeQuery()) {
            row.next();
            return Optional.ofNullable(moment(row, "as_at"));
        }
    }

    void keepAsAt(Instant asAt) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update public.projection_generation set as_at = greatest(as_at, ?)")) {
            update.setObject(1, asAt.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /** The latest, under way or done. */
    Optional<RebuildRecord> latest() throws SQLException {
        try (var connection = database.getConnection()) {
            return latest(connection);
        }
    }

    Optional<RebuildRecord> latest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(LATEST);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(record(row)) : Optional.empty();
        }
    }

    /** It begins, from empty. */
    void started(Connection connection, UUID id, long marked) throws SQLException {
        try (var update = connection.prepareStatement("""
                update public.rebuild
                   set started_at = ?, starts = starts + 1, marked = ?, taken = 0, refused = 0 where id = ?""")) {
            update.setObject(1, now());
            update.setLong(2, marked);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    void progressed(Connection connection, UUID id, long taken, long refused) throws SQLException {
        try (var update =
                connection.prepareStatement("update public.rebuild set taken = ?, refused = ? where id = ?")) {
            update.setLong(1, taken);
            update.setLong(2, refused);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    /** It is done, and the live read models are of its generation. */
    void finished(Connection connection, RebuildRecord rebuild, long taken, Mended mended) throws SQLException {
        try (var done = connection.prepareStatement("""
                        update public.rebuild
                           set finished_at = ?, taken = ?, added = ?, changed = ?, removed = ? where id = ?""");
                var reached = connection.prepareStatement(
                        "update public.projection_generation set generation = greatest(generation, ?)")) {
            done.setObject(1, now());
            done.setLong(2, taken);
            done.setLong(3, mended.added());
            done.setLong(4, mended.changed());
            done.setLong(5, mended.removed());
            done.setObject(6, rebuild.id());
            done.executeUpdate();
            reached.setInt(1, rebuild.generation());
            reached.executeUpdate();
        }
    }

    private static RebuildRecord record(ResultSet row) throws SQLException {
        return new RebuildRecord(
                row.getObject("id", UUID.class),
                row.getInt("generation"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                moment(row, "started_at"),
                row.getInt("starts"),
                row.getLong("marked"),
                row.getLong("taken"),
                row.getLong("refused"),
                moment(row, "finished_at"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("removed"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
