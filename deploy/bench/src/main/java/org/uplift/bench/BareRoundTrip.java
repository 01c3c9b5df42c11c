package org.uplift.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/** The reference: what the broker alone takes to hand a record from a producer to a consumer. */
final class BareRoundTrip {

    private final String bootstrap;

    BareRoundTrip(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Sends moments at a steady pace, on a topic of its own, and reads them back. */
    Percentiles run(int perSecond, Duration length) throws InterruptedException {
        var topic = "uplift.bench.%d".formatted(System.nanoTime());
        int records = (int) (perSecond * length.toSeconds());
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            var delays = exchange(topic, records, perSecond);
            admin.deleteTopics(List.of(topic)).all().get();
            return Percentiles.of(delays);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take the benchmark's topic", e);
        }
    }

    private List<Duration> exchange(String topic, int records, int perSecond) throws InterruptedException {
        var delays = new ArrayList<Duration>();
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        Map<String, Object> reading = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var producer = new KafkaProducer<>(broker, new LongSerializer(), new LongSerializer());
                var consumer = new KafkaConsumer<>(reading, new LongDeserializer(), new LongDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var sending = Thread.ofVirtual().start(() -> send(producer, topic, records, perSecond));
            while (delays.size() < records) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    delays.add(Duration.ofNanos(System.nanoTime() - record.value()));
                }
            }
            sending.join();
        }
        return delays;
    }

    private static void send(KafkaProducer<Long, Long> producer, String topic, int records, int perSecond) {
        long start = System.nanoTime();
        for (long i = 0; i < records; i++) {
            long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            producer.send(new ProducerRecord<>(topic, i, System.nanoTime()));
        }
        producer.flush();
    }
}
