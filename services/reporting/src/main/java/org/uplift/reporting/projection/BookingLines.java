package org.uplift.reporting.projection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.inbox.IncomingEvent;

/** Bookings of people's days with who gives them. A refused booking, or one released unreserved, holds nothing. */
final class BookingLines implements Lines {

    record Part(UUID personId, @Nullable Integer giverUrn, BigDecimal days) {}

    record Booking(
            UUID interventionId,
            int receiverUrn,
            String academicYear,
            @Nullable String status,
            @Nullable List<Part> lines) {

        /** Who gives what; nobody anything where it is stated to hold nothing. */
        List<Part> parts() {
            return lines == null ? List.of() : lines;
        }
    }

    private static final LineTable<Booking> BOOKINGS = LineTable.of(Topics.BOOKING, "booking_line", Booking.class)
            .only(
                    Set.of(
                            EventTypes.BOOKING_RESERVED,
                            EventTypes.BOOKING_RELEASED,
                            EventTypes.BOOKING_DELIVERED,
                            EventTypes.BOOKING_STATED),
                    "receiverUrn")
            .column("intervention_id", Booking::interventionId)
            .column("receiver_urn", Booking::receiverUrn)
            .column("academic_year", Booking::academicYear)
            .columnOf("status", BookingLines::status)
            .changedAt()
            .done();

    /** Said by what happened, or where nothing did by the data. */
    private static String status(IncomingEvent event) {
        return Optional.ofNullable(event.as(Booking.class).status())
                .orElseGet(() -> event.happened().toUpperCase(Locale.ROOT));
    }

    @Override
    public Set<EventType> events() {
        return BOOKINGS.events();
    }

    @Override
    public List<String> tables() {
        return List.of("booking_part", "booking_line");
    }

    @Override
    public boolean apply(IncomingEvent event, Connection connection) throws SQLException {
        var changed = BOOKINGS.apply(event, connection);
        if (changed) {
            replaceParts(event.as(Booking.class), connection);
        }
        return changed;
    }

    @Override
    public long held(IncomingEvent event, Connection connection) throws SQLException {
        return BOOKINGS.held(event, connection);
    }

    private static void replaceParts(Booking booking, Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from booking_part where intervention_id = ?")) {
            delete.setObject(1, booking.interventionId());
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement(
                "insert into booking_part (intervention_id, person_id, giver_urn, days) values (?, ?, ?, ?)")) {
            for (var part : booking.parts()) {
                insert.setObject(1, booking.interventionId());
                insert.setObject(2, part.personId());
                insert.setObject(3, part.giverUrn());
                insert.setBigDecimal(4, part.days());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
