package org.uplift.platform.appointments;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventOrder;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.HeldOrder;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Copies from the schools service whose sign-in is whose, so that whoever asks is known without asking it. */
@ApplicationScoped
public class AccessSignIns implements EventConsumer {

    /** What the copy needs of a sign-in's event; without a subject the person has none. */
    record SignIn(
            UUID personId,
            @Nullable String issuer,
            @Nullable String subject,
            boolean active) {}

    private static final String UPSERT = """
            insert into access_sign_in (person_id, issuer, subject, active, event_order)
            values (?, ?, ?, ?, coalesce(cast(? as bigint), (select epoch << %d | ? from event_epoch)))
            on conflict (person_id) do update
               set issuer = excluded.issuer, subject = excluded.subject, active = excluded.active,
                   event_order = excluded.event_order
             where access_sign_in.event_order <= excluded.event_order""".formatted(EventOrder.SEQUENCE_BITS);

    private final Inbox inbox;
    private final DataSource database;

    AccessSignIns(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("access-sign-ins")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "access-sign-ins";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        EventHandler store = event -> {
            var told = event.as(SignIn.class);
            store(told, event.order(), 0);
        };
        return Map.of(
                EventTypes.SIGN_IN_LINKED, store,
                EventTypes.SIGN_IN_SUSPENDED, store,
                EventTypes.SIGN_IN_RESUMED, store,
                EventTypes.SIGN_IN_ENDED, store,
                EventTypes.SIGN_IN_STATED, store);
    }

    @Override
    public long held(IncomingEvent event) {
        try (var connection = database.getConnection()) {
            return HeldOrder.of(
                    connection,
                    "select event_order from access_sign_in where person_id = ?",
                    event.as(SignIn.class).personId());
        } catch (SQLException e) {
            throw new PersistenceException("The sign-in could not be read", e);
        }
    }

    /**
     * For the schools service itself, in the transaction that changes a sign-in: whoever is linked on a page is known to
     * that page, and does not wait for the service's own event to come back.
     *
     * @param sequence the aggregate's version, which is the event's sequence
     */
    public void known(UUID personId, @Nullable String issuer, @Nullable String subject, boolean active, long sequence) {
        store(new SignIn(personId, issuer, subject, active), null, sequence);
    }

    private void store(SignIn told, @Nullable Long order, long sequence) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, told.personId());
            upsert.setString(2, told.issuer());
            upsert.setString(3, told.subject());
            upsert.setBoolean(4, told.active());
            upsert.setObject(5, order);
            upsert.setLong(6, sequence);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The sign-in could not be stored", e);
        }
    }
}
