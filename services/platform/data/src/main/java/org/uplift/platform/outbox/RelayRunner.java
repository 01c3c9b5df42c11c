package org.uplift.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;

/** Runs the service's relay on a thread of its own, from start to shutdown. */
@ApplicationScoped
class RelayRunner {

    private static final Logger LOG = Logger.getLogger(RelayRunner.class);

    private final DataSource dataSource;
    private final Map<String, Object> broker;
    private final RelaySettings settings;
    private final RelayWakeUp wakeUp;
    private final OpenTelemetry telemetry;
    private final Clock clock;
    private final String service;
    private final Counter failures;
    private final EventTopics topics;
    private final Obstacles obstacles;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable RelayLoop loop;
    private @Nullable Thread thread;

    RelayRunner(
            @io.quarkus.agroal.DataSource("relay") DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            RelaySettings settings,
            RelayWakeUp wakeUp,
            OpenTelemetry telemetry,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.broker = broker;
        this.settings = settings;
        this.wakeUp = wakeUp;
        this.telemetry = telemetry;
        this.clock = clock;
        this.service = service;
        this.failures = Counter.builder("uplift.outbox.relay.failures")
                .description("Turns in which the relay could not publish everything it found")
                .register(metrics);
        this.topics = new EventTopics(broker, settings.partitions());
        this.obstacles = new Obstacles(topics, settings.pause(), settings.longestPause(), clock);
        Gauge.builder("uplift.outbox.blocked", obstacles, Obstacles::count)
                .description("Topics and partitions that cannot be written for the moment")
                .register(metrics);
        Gauge.builder(
                        "uplift.outbox.misfits",
                        obstacles,
                        found -> found.misfits().size())
                .description("Topics whose settings are not as events need them")
                .register(metrics);
    }

    /** What is in the relay's way. */
    Obstacles obstacles() {
        return obstacles;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var running = loop;
        if (running != null) {
            running.stop();
        }
        var relaying = thread;
        if (relaying != null) {
            relaying.join(Duration.ofSeconds(3));
            relaying.interrupt();
        }
    }

    private void run() {
        settings.aggregates()
                .orElse(List.of())
                .forEach(aggregate -> obstacles.expect(aggregate, EventType.topic(service, aggregate)));
        try (var sender = connect()) {
            if (sender == null) {
                return;
            }
            var relay = new Relay(dataSource, sender, obstacles, settings.batch(), clock);
            var running = new RelayLoop(relay, wakeUp, settings.poll(), settings.pause(), failures::increment);
            loop = running;
            if (stopping.getCount() > 0) {
                running.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A broker whose name does not resolve yet refuses even the client; null where the service stops before it does. */
    private @Nullable EventSender connect() throws InterruptedException {
        while (stopping.getCount() > 0) {
            try {
                return new EventSender(
                        () -> new KafkaProducer<>(producerSettings(broker, settings.delivery())),
                        topics,
                        settings.delivery(),
                        telemetry);
            } catch (KafkaException e) {
                LOG.warn("No broker to publish to yet", e);
                pause();
            }
        }
        return null;
    }

    private void pause() throws InterruptedException {
        stopping.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An idempotent producer that gives up within the delivery time, so that a turn of the relay ends. */
    static Map<String, Object> producerSettings(Map<String, Object> broker, Duration delivery) {
        var producer = new HashMap<>(broker);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis());
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) delivery.toMillis() / 2);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery.toMillis() / 2);
        producer.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        return producer;
    }
}
