package org.uplift.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.reporting.Neighbours;

/** What is stated puts a line right that an event of a sequence nobody has had frozen. */
@UpliftIT
class StatedLinesIT {

    private static final long NEVER_WAS = 700_000_000_000L;

    @Inject
    DataSource database;

    @Test
    void aBookingHoldsWhatItsOwnerStates() throws SQLException {
        // given
        var id = UUID.randomUUID();
        Neighbours.booking(id, 930_101, 930_102, EventTypes.BOOKING_DELIVERED, "2026/27", NEVER_WAS);
        awaitStatus("booking_line", id, "DELIVERED");

        // when
        Neighbours.booking(id, 930_101, 930_102, EventTypes.BOOKING_RESERVED, "2026/27", 2);
        Events.publish(Envelope.of(EventTypes.BOOKING_STATED, id.toString(), 2, """
                {"interventionId": "%s", "status": "RESERVED", "receiverUrn": 930101, "academicYear": "2026/27",
                 "lines": [{"personId": "%s", "giverUrn": 930102, "days": 4}], "days": 4}""".formatted(id, id))
                .inEpoch(2));

        // then
        awaitStatus("booking_line", id, "RESERVED");
        assertThat(value("select sum(days) from booking_part where intervention_id = ?", id))
                .isEqualTo("4.0");

        // when
        Events.publish(Envelope.of(EventTypes.BOOKING_STATED, id.toString(), 3, """
                {"interventionId": "%s", "status": "REFUSED", "receiverUrn": 930101, "academicYear": "2026/27"}""".formatted(id))
                .inEpoch(2));

        // then
        awaitStatus("booking_line", id, "REFUSED");
        assertThat(value("select count(*) from booking_part where intervention_id = ?", id))
                .isEqualTo("0");
    }

    @Test
    void aCommitmentStandsAsItsOwnerStates() {
        // given
        var id = UUID.randomUUID();
        Neighbours.commitment(id, 930_101, EventTypes.COMMITMENT_SPENT, NEVER_WAS);
        awaitStatus("commitment_line", id, "SPENT");

        // when
        Events.publish(Envelope.of(EventTypes.COMMITMENT_STATED, id.toString(), 1, """
                {"interventionId": "%s", "schoolUrn": 930101, "budgetCode": "B1", "amount": 100.00,
                 "status": "COMMITTED"}""".formatted(id))
                .inEpoch(2));

        // then
        awaitStatus("commitment_line", id, "MADE");
    }

    private void awaitStatus(String table, UUID id, String status) {
        await().untilAsserted(
                        () -> assertThat(value("select status from %s where intervention_id = ?".formatted(table), id))
                                .isEqualTo(status));
    }

    private String value(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (var result = query.executeQuery()) {
                return result.next() ? result.getString(1) : "";
            }
        }
    }
}
