package org.uplift.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.ids.Ids;

/** The store of dead letters and of what was decided about them; events that could not be sent are shown with them. */
@ApplicationScoped
class DeadLetters {

    private static final int TEXT = 2000;

    private final EntityManager entities;
    private final Clock clock;

    DeadLetters(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps a record that its consumer could not take; once, however often the record comes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String consumer, Envelope envelope, Failed failed) {
        var root = rootOf(failed.cause());
        update("""
                insert into dead_letter (id, consumer, topic, partition_number, record_offset, record_key, headers,
                                         payload, event_type, cause, message, status, arrived_at, event_id,
                                         why, tried_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)
                on conflict do nothing""", statement -> {
            statement.setObject(1, Ids.next());
            statement.setString(2, consumer);
            statement.setString(3, envelope.topic());
            statement.setInt(4, envelope.partition());
            statement.setLong(5, envelope.offset());
            statement.setString(6, envelope.key());
            statement.setString(7, EventJson.write(envelope.headers()));
            statement.setBytes(8, envelope.payload());
            statement.setString(9, shortened(envelope.header("ce_type"), 160));
            statement.setString(10, shortened(root.getClass().getSimpleName(), 200));
            statement.setString(11, failed.message());
            statement.setObject(12, now());
            statement.setObject(13, envelope.eventId().orElse(null), Types.OTHER);
            statement.setString(14, failed.why().name());
            statement.setObject(15, failed.triedSeconds(), Types.INTEGER);
        });
    }

    /** At most {@code limit} letters, newest first, from the one after {@code after}. */
    @Transactional
    List<DeadLetter> list(Optional<DeadLetter.Status> status, Optional<UUID> after, int limit) {
        return query(connection -> {
            try (var statement = connection.prepareStatement(DeadLetterRows.LETTERS + """
                    where (cast(? as text) is null or status = ?) and (cast(? as uuid) is null or id < ?)
                    order by id desc limit ?""")) {
                var wanted = status.map(Enum::name).orElse(null);
                statement.setString(1, wanted);
                statement.setString(2, wanted);
                statement.setObject(3, after.orElse(null), Types.OTHER);
                statement.setObject(4, after.orElse(null), Types.OTHER);
                statement.setInt(5, limit);
                return letters(connection, statement);
            }
        });
    }

    /** One letter, of either direction. */
    @Transactional
    Optional<DeadLetter> find(UUID id) {
        return query(connection -> {
            try (var statement = connection.prepareStatement(DeadLetterRows.LETTERS + "where id = ?")) {
                statement.setObject(1, id);
                return letters(connection, statement).stream().findFirst();
            }
        });
    }

    /** Open letters of either direction, oldest first, from the one after {@code after}. */
    @Transactional
    List<UUID> open(Optional<String> consumer, Optional<UUID> after, int limit) {
        return query(connection -> {
            try (var statement = connection.prepareStatement("""
                    select id from (select id, consumer from dead_letter where status = 'OPEN'
                                    union all
                                    select id, null from outbox
                                     where failed_at is not null and published_at is null and discarded_at is null) open
                     where (cast(? as text) is null or consumer = ?) and (cast(? as uuid) is null or id > ?)
                     order by id limit ?""")) {
                statement.setString(1, consumer.orElse(null));
                statement.setString(2, consumer.orElse(null));
                statement.setObject(3, after.orElse(null), Types.OTHER);
                statement.setObject(4, after.orElse(null), Types.OTHER);
                statement.setInt(5, limit);
                var open = new ArrayList<UUID>();
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        open.add(result.getObject(1, UUID.class));
                    }
                }
                return open;
            }
        });
    }

    /**
     * Whether an event of the same key that its consumer could not take before this one is open still. A record that is
     * no event has no place in the order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean earlierOpen(UUID id) {
        return query(connection -> {
            try (var statement = connection.prepareStatement("""
                    select exists (select 1 from dead_letter earlier join dead_letter later
                                       on earlier.consumer = later.consumer and earlier.topic = later.topic
                                      and earlier.record_key = later.record_key and earlier.id < later.id
                                    where later.id = ? and earlier.status = 'OPEN' and earlier.event_id is not null)""")) {
                statement.setObject(1, id);
                try (var result = statement.executeQuery()) {
                    result.next();
                    return result.getBoolean(1);
                }
            }
        });
    }

    /** An open letter that came in, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<OpenLetter> lockOpen(UUID id) {
        return query(connection -> {
            try (var statement = connection.prepareStatement(
                    "select * from dead_letter where id = ? and status = 'OPEN' for update")) {
                statement.setObject(1, id);
                try (var result = statement.executeQuery()) {
                    return result.next() ? Optional.of(openLetter(result)) : Optional.empty();
                }
            }
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID id, DeadLetter.Status status) {
        update("update dead_letter set status = ? where id = ?", statement -> {
            statement.setString(1, status.name());
            statement.setObject(2, id);
        });
    }

    /** Writes down who decided what and why. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decided(UUID id, DeadLetter.Verdict verdict, String actor, String reason) {
        update("""
                insert into dead_letter_decision (id, letter_id, decision, actor, decided_at, reason)
                values (?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, id);
            statement.setString(3, verdict.name());
            statement.setString(4, actor);
            statement.setObject(5, now());
            statement.setString(6, shortened(reason, TEXT));
        });
    }

    static Throwable rootOf(Throwable thrown) {
        var root = thrown;
        // A chain deeper than this goes round in circles.
        for (var depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    static String message(Throwable root) {
        return Optional.ofNullable(shortened(root.getMessage(), TEXT)).orElse("The failure says nothing");
    }

    private static @Nullable String shortened(@Nullable String text, int length) {
        return text == null
                ? null
                : text.replace("\0", "")
                        .substring(0, Math.min(length, text.replace("\0", "").length()));
    }

    private static List<DeadLetter> letters(Connection connection, PreparedStatement statement) throws SQLException {
        var letters = new LinkedHashMap<UUID, DeadLetter>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                var letter = DeadLetterRows.letter(result);
                letters.put(letter.id(), letter);
            }
        }
        addDecisions(connection, letters);
        return List.copyOf(letters.values());
    }

    private static void addDecisions(Connection connection, Map<UUID, DeadLetter> letters) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select * from dead_letter_decision where letter_id = any (?) order by decided_at, id")) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", letters.keySet().toArray()));
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var decision = DeadLetterRows.decision(result);
                    letters.computeIfPresent(
                            result.getObject("letter_id", UUID.class), (id, letter) -> letter.with(decision));
                }
            }
        }
    }

    private static OpenLetter openLetter(ResultSet result) throws SQLException {
        return new OpenLetter(
                result.getString("consumer"),
                new Envelope(
                        result.getString("topic"),
                        result.getInt("partition_number"),
                        result.getLong("record_offset"),
                        result.getString("record_key"),
                        EventJson.headers(result.getString("headers")),
                        result.getBytes("payload")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T query(org.hibernate.jdbc.ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }

    private void update(String sql, Binding binding) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                statement.executeUpdate();
            }
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Why an event is set aside. */
    enum Why {
        /** It can never be taken as it is. */
        REFUSED,
        /** Nobody knows, but it failed for longer than it may hold up the others. */
        GIVEN_UP;

        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A failure that puts an event among the dead letters, with what its record says. */
    record Failed(
            Why why,
            Throwable cause,
            String message,
            @Nullable Integer triedSeconds) {

        static Failed refused(Throwable cause) {
            return new Failed(Why.REFUSED, cause, DeadLetters.message(rootOf(cause)), null);
        }

        static Failed givenUp(Throwable cause, Duration tried) {
            var text = "Given up after %d seconds of trying: %s"
                    .formatted(tried.toSeconds(), DeadLetters.message(rootOf(cause)));
            var message = text.substring(0, Math.min(TEXT, text.length()));
            return new Failed(Why.GIVEN_UP, cause, message, Math.toIntExact(tried.toSeconds()));
        }
    }

    /** A dead letter as it has to be given to its consumer again. */
    record OpenLetter(String consumer, Envelope envelope) {}
}
