package org.uplift.reporting.projection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Feeds every read model from the topics of the other services. */
@ApplicationScoped
public class Projection implements EventConsumer {

    static final String NAME = "projection";

    private static final Pattern TYPE = Pattern.compile("org\\.uplift\\.([a-z]+\\.[a-z]+)\\.[a-z]+\\.v1");

    private static final Map<String, Lines> LINES =
            ReadModels.ALL.stream().collect(Collectors.toMap(Lines::aggregate, Function.identity()));

    private final Inbox inbox;
    private final DataSource database;

    Projection(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Incoming("events")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public void on(IncomingEvent event) {
        var matcher = TYPE.matcher(event.type());
        if (matcher.matches() && LINES.containsKey(matcher.group(1))) {
            apply(LINES.get(matcher.group(1)), event);
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
