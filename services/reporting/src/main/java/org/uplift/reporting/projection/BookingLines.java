package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.inbox.IncomingEvent;

/** Bookings of people's days, as the schools service tells of them. A refused booking holds nothing. */
@ApplicationScoped
class BookingLines implements Lines {

    private static final String UPSERT = """
            insert into booking_line as held (intervention_id, receiver_urn, academic_year, status, sequence)
            values (:id, :receiver, :year, :status, :sequence)
            on conflict (intervention_id) do update set receiver_urn = excluded.receiver_urn,
                academic_year = excluded.academic_year, status = excluded.status, sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private static final String PART = """
            insert into booking_part (intervention_id, person_id, giver_urn, days)
            values (:id, :person, cast(:giver as integer), :days)
            """;

    private final EntityManager entities;

    BookingLines(EntityManager entities) {
        this.entities = entities;
    }

    record Part(UUID personId, @Nullable Integer giverUrn, BigDecimal days) {}

    record Booking(UUID interventionId, int receiverUrn, String academicYear, List<Part> lines) {}

    @Override
    public String aggregate() {
        return "schools.booking";
    }

    @Override
    public void apply(IncomingEvent event) {
        switch (event.happened()) {
            case "reserved", "released", "delivered" -> hold(event);
            default -> {
                // a refusal, or something later versions tell: nothing is held
            }
        }
    }

    private void hold(IncomingEvent event) {
        if (event.data().path("receiverUrn").isMissingNode()) {
            return; // released before anything was reserved
        }
        var booking = event.as(Booking.class);
        int changed = entities.createNativeQuery(UPSERT)
                .setParameter("id", booking.interventionId())
                .setParameter("receiver", booking.receiverUrn())
                .setParameter("year", booking.academicYear())
                .setParameter("status", event.happened().toUpperCase(Locale.ROOT))
                .setParameter("sequence", event.sequence())
                .executeUpdate();
        if (changed > 0) {
            entities.createNativeQuery("delete from booking_part where intervention_id = :id")
                    .setParameter("id", booking.interventionId())
                    .executeUpdate();
            booking.lines().forEach(part -> add(booking.interventionId(), part));
        }
    }

    private void add(UUID intervention, Part part) {
        var giver = part.giverUrn();
        entities.createNativeQuery(PART)
                .setParameter("id", intervention)
                .setParameter("person", part.personId())
                .setParameter("giver", giver == null ? null : giver.toString())
                .setParameter("days", part.days())
                .executeUpdate();
    }
}
