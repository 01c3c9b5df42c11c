package org.uplift.platform.appointments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.HeldOrder;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Copies people and their appointments from the schools service, so that a scope can be read without asking it. */
@ApplicationScoped
class AccessPeople implements EventConsumer {

    /** What the copy needs of a person's event. */
    record Person(UUID personId, @Nullable List<Appointment> appointments) {}

    record Appointment(
            String appointmentId,
            String kind,
            @Nullable Integer schoolUrn,
            @Nullable String hub,
            @Nullable Boolean approved,
            @Nullable List<String> powers,
            @JsonProperty("from") LocalDate startsOn,
            @JsonProperty("to") @Nullable LocalDate endsOn) {

        /** Whether it waits for a second person, and gives nothing until then. */
        boolean waits() {
            return Boolean.FALSE.equals(approved);
        }

        /** Of an event that tells none, none: what nobody is known to have approved is not given. */
        String[] approvedPowers() {
            return powers == null ? new String[0] : powers.toArray(String[]::new);
        }
    }

    private static final String UPSERT = """
            insert into access_person (person_id, erased, event_order) values (?, ?, ?)
            on conflict (person_id) do update set erased = excluded.erased, event_order = excluded.event_order
             where access_person.event_order <= excluded.event_order""";
    private static final String APPOINT = """
            insert into access_appointment (person_id, appointment_id, kind, school_urn, hub, starts_on, ends_on, powers)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Inbox inbox;
    private final DataSource database;

    AccessPeople(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("access-people")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "access-people";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        EventHandler store = event -> store(event.as(Person.class), event.order());
        return Map.of(
                EventTypes.PERSON_RECORDED, store,
                EventTypes.PERSON_CHANGED, store,
                EventTypes.PERSON_STATED, store,
                EventTypes.PERSON_ERASED, this::erase);
    }

    @Override
    public long held(IncomingEvent event) {
        try (var connection = database.getConnection()) {
            return HeldOrder.of(
                    connection,
                    "select event_order from access_person where person_id = ?",
                    event.as(Person.class).personId());
        } catch (SQLException e) {
            throw new PersistenceException("The person could not be read", e);
        }
    }

    /** The row stays, so that an event arriving late cannot bring the person back. */
    private void erase(IncomingEvent event) {
        store(new Person(event.as(Person.class).personId(), null), event.order());
    }

    private void store(Person person, long order) {
        try (var connection = database.getConnection()) {
            if (upsert(connection, person, order)) {
                replaceAppointments(connection, person);
            }
        } catch (SQLException e) {
            throw new PersistenceException("The person could not be stored", e);
        }
    }

    private static boolean upsert(Connection connection, Person person, long order) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, person.personId());
            // Of somebody erased an event tells the identifier alone.
            upsert.setBoolean(2, person.appointments() == null);
            upsert.setLong(3, order);
            return upsert.executeUpdate() > 0;
        }
    }

    private static void replaceAppointments(Connection connection, Person person) throws SQLException {
        try (var delete = connection.prepareStatement("delete from access_appointment where person_id = ?")) {
            delete.setObject(1, person.personId());
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement(APPOINT)) {
            var appointments = person.appointments();
            for (var appointment : appointments == null ? List.<Appointment>of() : appointments) {
                if (appointment.waits()) {
                    continue;
                }
                insert.setObject(1, person.personId());
                insert.setString(2, appointment.appointmentId());
                insert.setString(3, appointment.kind());
                insert.setObject(4, appointment.schoolUrn());
                insert.setString(5, appointment.hub());
                insert.setObject(6, appointment.startsOn());
                insert.setObject(7, appointment.endsOn());
                insert.setArray(8, connection.createArrayOf("text", appointment.approvedPowers()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
