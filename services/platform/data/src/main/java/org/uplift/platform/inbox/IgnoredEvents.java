package org.uplift.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;

/**
 * Counts what arrives and no consumer acts on. A type that has a contract is left alone on purpose, as the contract says;
 * one nobody has heard of means that somebody speaks a later version, or does not belong on the topic.
 */
@ApplicationScoped
class IgnoredEvents {

    /** In place of a type without a contract: whoever writes to a topic must not be able to make metrics without end. */
    private static final String UNKNOWN = "unknown";

    private static final Set<String> CONTRACTED =
            EventTypes.all().stream().map(EventType::fullName).collect(Collectors.toUnmodifiableSet());

    private final MeterRegistry metrics;

    IgnoredEvents(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** There from the start, at zero: an alert cannot tell a number that is absent from one that is well. */
    void register(@Observes StartupEvent event, @All List<EventConsumer> consumers) {
        consumers.forEach(consumer -> counter(consumer.name(), UNKNOWN));
    }

    void count(String consumer, String type) {
        counter(consumer, CONTRACTED.contains(type) ? type : UNKNOWN).increment();
    }

    private Counter counter(String consumer, String type) {
        return Counter.builder("uplift.inbox.ignored")
                .description("Events of types the consumer does not act on")
                .tag("consumer", consumer)
                .tag("type", type)
                .register(metrics);
    }
}
