package org.uplift.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.HeldOrder;
import org.uplift.platform.inbox.IncomingEvent;

/**
 * A read model with a line per record, as it is declared: the events that fill it, its key, and where each column comes
 * from. The table has a column {@code sequence} besides, the event's order, by which a late event is known.
 */
final class LineTable<T> implements Lines {

    private final Draft<T> declared;
    private final String upsert;

    private LineTable(Draft<T> declared) {
        this.declared = declared;
        this.upsert = upsert(declared);
    }

    /**
     * Begins a declaration; the first column is the key.
     *
     * @param topic whose events fill it, all of them unless {@link Draft#only} says which
     */
    static <T> Draft<T> of(String topic, String table, Class<T> data) {
        return new Draft<>(topic, table, data);
    }

    private static String upsert(Draft<?> declared) {
        var names = declared.columns.keySet();
        var key = names.iterator().next();
        return """
                insert into %s as held (%s, sequence) values (%s)
                on conflict (%s) do update set %s, sequence = excluded.sequence
                where excluded.sequence >= held.sequence""".formatted(
                declared.table,
                String.join(", ", names),
                "?, ".repeat(names.size()) + "?",
                key,
                names.stream().skip(1).map(name -> name + " = excluded." + name).collect(Collectors.joining(", ")));
    }

    @Override
    public Set<EventType> events() {
        return declared.events;
    }

    @Override
    public List<String> tables() {
        return List.of(declared.table);
    }

    @Override
    public long held(IncomingEvent event, Connection connection) throws SQLException {
        if (event.data().path(declared.needed).isMissingNode()) {
            return event.order();
        }
        var key = declared.columns.entrySet().iterator().next();
        return HeldOrder.of(
                connection,
                "select sequence from %s where %s = ?".formatted(declared.table, key.getKey()),
                key.getValue().apply(event.as(declared.data), event));
    }

    @Override
    public boolean apply(IncomingEvent event, Connection connection) throws SQLException {
        if (event.data().path(declared.needed).isMissingNode()) {
            return false;
        }
        var data = event.as(declared.data);
        try (var statement = connection.prepareStatement(upsert)) {
            var position = 0;
            for (var column : declared.columns.values()) {
                statement.setObject(++position, column.apply(data, event));
            }
            statement.setLong(++position, event.order());
            return statement.executeUpdate() > 0;
        }
    }

    /** A declaration under way. */
    static final class Draft<T> {

        private final String table;
        private final Class<T> data;
        private final Map<String, BiFunction<T, IncomingEvent, @Nullable Object>> columns = new LinkedHashMap<>();
        private Set<EventType> events;
        private String needed = "";

        private Draft(String topic, String table, Class<T> data) {
            this.events = EventTypes.all().stream()
                    .filter(type -> type.topic().equals(topic))
                    .collect(Collectors.toUnmodifiableSet());
            this.table = table;
            this.data = data;
        }

        Draft<T> column(String name, Function<T, @Nullable Object> from) {
            columns.put(name, (told, event) -> from.apply(told));
            return this;
        }

        /** A column that comes of what happened, not of the data. */
        Draft<T> columnOf(String name, Function<IncomingEvent, Object> from) {
            columns.put(name, (told, event) -> from.apply(event));
            return this;
        }

        /** The column that says when what is held happened, for the comparison with its owner. */
        Draft<T> changedAt() {
            return columnOf("changed_at", event -> event.time().atOffset(ZoneOffset.UTC));
        }

        /** Only these events are taken in, and only where their data has a field; others tell of nothing held. */
        Draft<T> only(Set<EventType> these, String field) {
            events = these;
            needed = field;
            return this;
        }

        LineTable<T> done() {
            if (needed.isEmpty()) {
                needed = data.getRecordComponents()[0].getName();
            }
            return new LineTable<>(this);
        }
    }
}
