package org.uplift.platform.appointments;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
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

/** Copies which schools there are from the schools service. */
@ApplicationScoped
class AccessSchools implements EventConsumer {

    /** What the copy needs of a school's event. */
    record School(
            int urn,
            String name,
            @Nullable String hub,
            @Nullable String status) {}

    private static final String UPSERT = """
            insert into access_school (urn, name, hub, status, event_order) values (?, ?, ?, ?, ?)
            on conflict (urn) do update
               set name = excluded.name, hub = excluded.hub, status = excluded.status, event_order = excluded.event_order
             where access_school.event_order <= excluded.event_order""";

    private final Inbox inbox;
    private final DataSource database;

    AccessSchools(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("access-schools")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "access-schools";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        EventHandler store = event -> store(event.as(School.class), event.order());
        return Map.of(
                EventTypes.SCHOOL_REGISTERED, store,
                EventTypes.SCHOOL_CHANGED, store,
                EventTypes.SCHOOL_STATED, store);
    }

    @Override
    public long held(IncomingEvent event) {
        try (var connection = database.getConnection()) {
            return HeldOrder.of(
                    connection,
                    "select event_order from access_school where urn = ?",
                    event.as(School.class).urn());
        } catch (SQLException e) {
            throw new PersistenceException("The school could not be read", e);
        }
    }

    private void store(School school, long order) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setInt(1, school.urn());
            upsert.setString(2, school.name());
            upsert.setString(3, school.hub());
            upsert.setString(4, school.status());
            upsert.setLong(5, order);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The school could not be stored", e);
        }
    }
}
