package org.uplift.platform.appointments;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.HeldOrder;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Copies from the schools service what each kind of post grants. */
@ApplicationScoped
class AccessPostKinds implements EventConsumer {

    /** What the copy needs of a kind's event. */
    record Kind(String code, List<String> permissions) {}

    private static final String UPSERT = """
            insert into access_post_kind (code, permissions, event_order) values (?, ?, ?)
            on conflict (code) do update
               set permissions = excluded.permissions, event_order = excluded.event_order
             where access_post_kind.event_order <= excluded.event_order""";

    private final Inbox inbox;
    private final DataSource database;

    AccessPostKinds(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("access-post-kinds")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "access-post-kinds";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        EventHandler store = event -> store(event.as(Kind.class), event.order());
        return Map.of(
                EventTypes.POST_KIND_RECORDED, store,
                EventTypes.POST_KIND_CHANGED, store,
                EventTypes.POST_KIND_STATED, store);
    }

    @Override
    public long held(IncomingEvent event) {
        try (var connection = database.getConnection()) {
            return HeldOrder.of(
                    connection,
                    "select event_order from access_post_kind where code = ?",
                    event.as(Kind.class).code());
        } catch (SQLException e) {
            throw new PersistenceException("The kind of post could not be read", e);
        }
    }

    private void store(Kind kind, long order) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, kind.code());
            upsert.setArray(
                    2, connection.createArrayOf("text", kind.permissions().toArray()));
            upsert.setLong(3, order);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The kind of post could not be stored", e);
        }
    }
}
