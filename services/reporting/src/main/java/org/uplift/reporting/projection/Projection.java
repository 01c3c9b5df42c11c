package org.uplift.reporting.projection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.events.EventType;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Feeds every read model from the topics of the other services. */
@ApplicationScoped
public class Projection implements EventConsumer {

    static final String NAME = "projection";

    /** Lines of one kind need nothing of another's, so one kind's trouble is no reason for another to wait. */
    static final List<String> CHANNELS = List.of("projection-schools", "projection-support", "projection-holdings");

    private final Inbox inbox;
    private final DataSource database;
    private final Map<EventType, EventHandler> handlers = new HashMap<>();

    Projection(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
        for (var lines : ReadModels.ALL) {
            lines.events().forEach(type -> handlers.put(type, event -> apply(lines, event)));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Incoming("projection-schools")
    @Blocking
    public void ofSchools(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Incoming("projection-support")
    @Blocking
    public void ofSupport(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Incoming("projection-holdings")
    @Blocking
    public void ofHoldings(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        return Map.copyOf(handlers);
    }

    @Override
    public long held(IncomingEvent event) {
        try (var connection = database.getConnection()) {
            for (var lines : ReadModels.ALL) {
                if (lines.events().stream().anyMatch(type -> type.fullName().equals(event.type()))) {
                    return lines.held(event, connection);
                }
            }
            return event.order();
        } catch (SQLException e) {
            throw new PersistenceException("A line could not be read", e);
        }
    }

    private void apply(Lines lines, IncomingEvent event) {
        try (var connection = database.getConnection()) {
            lines.apply(event, connection);
        } catch (SQLException e) {
            throw new PersistenceException("A line could not be written", e);
        }
    }
}
