package org.uplift.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.UpliftIT;

/** What was done and settled long ago is forgotten; what waits is not. */
@UpliftIT
class InboxPurgeIT {

    private static final String CONSUMER = "purged-consumer";

    @Inject
    InboxHousekeeping housekeeping;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void onlyWhatIsOldAndSettledIsForgotten() throws SQLException {
        // given
        var oldEvent = done(31);
        var newEvent = done(29);
        var settled = letter("REPLAYED", 200, 91);
        var settledLately = letter("DISCARDED", 200, 89);
        var settledByNobodyKnown = letter("DISCARDED", 91, null);
        var open = letter("OPEN", 400, null);

        // when
        housekeeping.purge();

        // then
        assertThat(ids("select event_id from inbox where consumer = '" + CONSUMER + "'"))
                .contains(newEvent)
                .doesNotContain(oldEvent);
        assertThat(ids("select id from dead_letter where consumer = '" + CONSUMER + "'"))
                .contains(settledLately, open)
                .doesNotContain(settled, settledByNobodyKnown);
        assertThat(ids("select letter_id from dead_letter_decision")).contains(settled);
    }

    private UUID done(int daysAgo) throws SQLException {
        var id = UUID.randomUUID();
        update(
                "insert into inbox (consumer, event_id, event_type, received_at) values (?, ?, 'test', ?)",
                CONSUMER,
                id,
                day(daysAgo));
        return id;
    }

    private UUID letter(String status, int arrived, @Nullable Integer decided) throws SQLException {
        var id = UUID.randomUUID();
        update("""
                insert into dead_letter (id, consumer, topic, partition_number, record_offset, headers, cause, message,
                                         why, status, arrived_at)
                values (?, ?, ?, 0, 0, '{}', 'Test', 'A test', 'REFUSED', ?, ?)""", id, CONSUMER, id.toString(), status, day(arrived));
        if (decided != null) {
            update("""
                    insert into dead_letter_decision (id, letter_id, decision, actor, decided_at, reason)
                    values (?, ?, ?, 'system:test', ?, 'A test')""", UUID.randomUUID(), id, status, day(decided));
        }
        return id;
    }

    private Object day(int daysAgo) {
        return clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<UUID> ids(String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
