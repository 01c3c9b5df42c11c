package org.uplift.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether every channel is still being read. Told by Kafka's client itself, which polls whether or not there is
 * anything to read: SmallRye remembers failures of a channel for good, also those it got over.
 */
@ApplicationScoped
class Listeners {

    /** A consumer polls several times a second, while an event is tried again too. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final String LAST_POLL = "last-poll-seconds-ago";
    private static final int LATE = 10_000;

    private final KafkaClientService kafka;
    private final MeterRegistry metrics;

    Listeners(KafkaClientService kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    /** After the channels are there. */
    void register(@Observes @Priority(LATE) StartupEvent event) {
        for (var channel : kafka.getConsumerChannels()) {
            Gauge.builder("uplift.inbox.listening", this, listeners -> listeners.isListening(channel) ? 1 : 0)
                    .description("Whether the channel is read: 1, or 0 once its consumer has died")
                    .tag("channel", channel)
                    .register(metrics);
        }
    }

    /** The channels nobody reads any more, and what is known of it. */
    Map<String, String> dead() {
        var dead = new TreeMap<String, String>();
        for (var channel : kafka.getConsumerChannels()) {
            fault(channel).ifPresent(fault -> dead.put(channel, fault));
        }
        return dead;
    }

    private boolean isListening(String channel) {
        return fault(channel).isEmpty();
    }

    private Optional<String> fault(String channel) {
        return kafka.getConsumers(channel).stream()
                .flatMap(consumer -> fault(consumer).stream())
                .findFirst();
    }

    private static Optional<String> fault(KafkaConsumer<?, ?> consumer) {
        var polled = consumer.unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(LAST_POLL))
                .findFirst();
        if (polled.isEmpty()) {
            // A closed client takes its numbers with it.
            return Optional.of("closed");
        }
        var seconds = ((Number) polled.get().metricValue()).longValue();
        return seconds > SILENCE.toSeconds() ? Optional.of("silent for " + seconds + " s") : Optional.empty();
    }
}
