package org.uplift.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of a service's own aggregates where they are absent: kept for good, so that anything can be rebuilt. */
final class EventTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> client;
    private final int partitions;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param client how to reach the broker: its address and whatever security it asks for */
    EventTopics(Map<String, Object> client, int partitions) {
        this.client = new java.util.HashMap<>(client);
        this.client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.partitions = partitions;
    }

    /**
     * Makes sure a topic is there; asks the broker once per topic.
     *
     * @throws KafkaException where the broker is away
     */
    void ensure(String topic) {
        if (known.contains(topic)) {
            return;
        }
        try (var admin = Admin.create(client)) {
            var wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
            admin.createTopics(List.of(wanted)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("The topic could not be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("The broker did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopping", e);
        }
        known.add(topic);
    }
}
