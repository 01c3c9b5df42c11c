package org.uplift.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which channels are held up by an event that does not come through, since when and why; as metrics and for health. */
@ApplicationScoped
class HeldChannels {

    /** Where an event waits. */
    record Place(String consumer, String topic, int partition) {}

    /** @param cause the kind of failure, without its text, which may quote the event */
    record Hold(Instant since, String cause) {}

    private final Map<Place, Hold> held = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;
    private final Clock clock;

    HeldChannels(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** There from the start, at zero: an alert cannot tell a number that is absent from one that is well. */
    void register(@Observes StartupEvent event, @All List<EventConsumer> consumers) {
        for (var consumer : consumers) {
            var name = consumer.name();
            Gauge.builder("uplift.inbox.held", this, channels -> channels.seconds(name))
                    .description("How long the consumer has been held up by an event it cannot take for the moment")
                    .baseUnit("seconds")
                    .tag("consumer", name)
                    .register(metrics);
            retries(name);
            for (var why : DeadLetters.Why.values()) {
                letters(name, why);
            }
        }
    }

    /** An event failed once more and will be tried again. */
    void hold(Place place, Instant since, String cause) {
        held.put(place, new Hold(since, cause));
        retries(place.consumer()).increment();
    }

    /** Its event came through, or was set aside. */
    void release(Place place) {
        held.remove(place);
    }

    void setAside(String consumer, DeadLetters.Why why) {
        letters(consumer, why).increment();
    }

    /** What has been held up for at least so long. */
    Map<Place, Hold> longerThan(Duration wait) {
        var before = clock.instant().minus(wait);
        return held.entrySet().stream()
                .filter(entry -> !entry.getValue().since().isAfter(before))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private double seconds(String consumer) {
        var now = clock.instant();
        return held.entrySet().stream()
                .filter(entry -> entry.getKey().consumer().equals(consumer))
                .mapToDouble(
                        entry -> Duration.between(entry.getValue().since(), now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private Counter retries(String consumer) {
        return Counter.builder("uplift.inbox.retries")
                .description("Failed attempts at events that are tried again")
                .tag("consumer", consumer)
                .register(metrics);
    }

    private Counter letters(String consumer, DeadLetters.Why why) {
        return Counter.builder("uplift.inbox.letters")
                .description("Events set aside among the dead letters")
                .tag("consumer", consumer)
                .tag("why", why.tag())
                .register(metrics);
    }
}
