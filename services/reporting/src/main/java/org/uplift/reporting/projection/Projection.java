package org.uplift.reporting.projection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** Feeds every read model from the topics of the other services. */
@ApplicationScoped
public class Projection implements EventConsumer {

    private static final Pattern TYPE = Pattern.compile("org\\.uplift\\.([a-z]+\\.[a-z]+)\\.[a-z]+\\.v1");

    private final Inbox inbox;
    private final Map<String, Lines> lines;

    Projection(Inbox inbox, @Any Instance<Lines> lines) {
        this.inbox = inbox;
        this.lines = lines.stream().collect(Collectors.toMap(Lines::aggregate, Function.identity()));
    }

    @Override
    public String name() {
        return "projection";
    }

    @Incoming("events")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public void on(IncomingEvent event) {
        var matcher = TYPE.matcher(event.type());
        if (matcher.matches() && lines.containsKey(matcher.group(1))) {
            lines.get(matcher.group(1)).apply(event);
        }
    }
}
