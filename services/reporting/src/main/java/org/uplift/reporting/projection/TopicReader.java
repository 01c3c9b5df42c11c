package org.uplift.reporting.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their first event, every partition, without a group: nobody else is affected. */
final class TopicReader implements AutoCloseable {

    /** Shorter than the server bears a session that says nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> topics;
    private final KafkaConsumer<String, byte[]> consumer;

    /** @param client how to reach the broker: its address and whatever security it asks for */
    TopicReader(Map<String, Object> client, List<String> topics, int atOnce) {
        this.topics = topics;
        var settings = new HashMap<>(client);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Where each partition ends now, those that have come since among them. */
    Map<TopicPartition, Long> ends() {
        var known = consumer.assignment();
        var found = new HashSet<TopicPartition>();
        for (var topic : topics) {
            // none yet where its owner has never run
            consumer.partitionsFor(topic).forEach(part -> found.add(new TopicPartition(topic, part.partition())));
        }
        if (!known.containsAll(found)) {
            found.addAll(known);
            consumer.assign(found);
            found.removeAll(known);
            consumer.seekToBeginning(found);
        }
        return consumer.endOffsets(consumer.assignment());
    }

    boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    ConsumerRecords<String, byte[]> poll(Duration wait) {
        return consumer.poll(wait);
    }

    Map<TopicPartition, Long> positions() {
        var positions = new HashMap<TopicPartition, Long>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    /** Goes back to where it was. */
    void back(Map<TopicPartition, Long> positions) {
        positions.forEach(consumer::seek);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
