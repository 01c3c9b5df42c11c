package org.uplift.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The read models as they are rebuilt: tables of the same names in a schema of their own, and how the live ones become
 * the same. Only what differs is written, so nothing is locked against readers, and names, plans and rights stay.
 */
final class RebuiltTables {

    /** What had to be mended. */
    record Mended(long added, long changed, long removed) {}

    private record Column(String name, boolean key) {}

    private final Connection connection;

    RebuiltTables(Connection connection) {
        this.connection = connection;
    }

    /** Makes them anew, empty, whatever an attempt before left behind. Nobody minds if a crash empties them. */
    void make() throws SQLException {
        drop();
        for (var table : Copies.TABLES) {
            execute("create unlogged table rebuilt.%1$s (like public.%1$s including all)".formatted(table));
        }
    }

    void drop() throws SQLException {
        for (var table : Copies.TABLES) {
            execute("drop table if exists rebuilt." + table);
        }
    }

    /**
     * Until the transaction ends nobody writes the live read models, and everybody reads them. Whoever writes one holds a
     * lock against this one already, which PostgreSQL takes of itself: no version of this service can forget it. Gives up
     * before PostgreSQL looks for deadlocks, so that none of those it is in the way of is the one to pay.
     */
    void lockLive() throws SQLException {
        execute("set local lock_timeout = '500ms'");
        execute("lock table %s in share row exclusive mode"
                .formatted(
                        Copies.TABLES.stream().map(table -> "public." + table).collect(Collectors.joining(", "))));
    }

    /** Makes the live read models the same as these; in the transaction that has {@linkplain #lockLive locked} them. */
    Mended mend() throws SQLException {
        var removed = 0L;
        for (var table : Copies.TABLES) {
            removed += removeIn(table);
        }
        var changed = 0L;
        var added = 0L;
        for (var table : Copies.TABLES.reversed()) {
            changed += changeIn(table);
            added += addTo(table);
        }
        return new Mended(added, changed, removed);
    }

    private long removeIn(String table) throws SQLException {
        return execute("""
                delete from public.%1$s held
                 where not exists (select 1 from rebuilt.%1$s fresh where %2$s)""".formatted(table, sameKey(columns(table))));
    }

    private long changeIn(String table) throws SQLException {
        var columns = columns(table);
        var told = columns.stream().filter(column -> !column.key()).toList();
        return execute("""
                update public.%1$s held set %2$s from rebuilt.%1$s fresh
                 where %3$s and row(%4$s) is distinct from row(%5$s)""".formatted(
                        table,
                        told.stream()
                                .map(column -> column.name() + " = fresh." + column.name())
                                .collect(Collectors.joining(", ")),
                        sameKey(columns),
                        names(told, "held."),
                        names(told, "fresh.")));
    }

    private long addTo(String table) throws SQLException {
        var columns = columns(table);
        return execute("""
                insert into public.%1$s (%2$s) select %3$s from rebuilt.%1$s fresh
                 where not exists (select 1 from public.%1$s held where %4$s)""".formatted(table, names(columns, ""), names(columns, "fresh."), sameKey(columns)));
    }

    private static String sameKey(List<Column> columns) {
        return columns.stream()
                .filter(Column::key)
                .map(column -> "fresh.%1$s = held.%1$s".formatted(column.name()))
                .collect(Collectors.joining(" and "));
    }

    private static String names(List<Column> columns, String of) {
        return columns.stream().map(column -> of + column.name()).collect(Collectors.joining(", "));
    }

    /**
     * The columns both have.
     *
     * @throws IllegalStateException where the live table was migrated since: what was rebuilt is of no use then
     */
    private List<Column> columns(String table) throws SQLException {
        var columns = columns("rebuilt", table);
        if (!columns.equals(columns("public", table))) {
            throw new IllegalStateException("The read models were migrated meanwhile, table=" + table);
        }
        return columns;
    }

    private List<Column> columns(String schema, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select part.attname, part.attnum = any (key.indkey)
                  from pg_attribute part join pg_index key on key.indrelid = part.attrelid and key.indisprimary
                 where part.attrelid = cast(? as regclass) and part.attnum > 0 and not part.attisdropped
                 order by part.attname""")) {
            query.setString(1, schema + "." + table);
            var columns = new ArrayList<Column>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getBoolean(2)));
                }
            }
            return columns;
        }
    }

    private int execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
