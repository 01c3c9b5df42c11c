package org.uplift.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics of a service's own aggregates where they are absent: kept for good, so that anything can be rebuilt. */
class EventTopics {

    /** Short: somebody may hold the relay's lock meanwhile, which the database takes from whoever is idle for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<String, Object> client;
    private final int partitions;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** @param client how to reach the broker: its address and whatever security it asks for */
    EventTopics(Map<String, Object> client, int partitions) {
        this.client = new HashMap<>(client);
        this.client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.partitions = partitions;
    }

    /**
     * How many partitions a topic has; makes it where it is absent, and asks the broker once per topic.
     *
     * @throws TopicFault where it cannot be written as it is
     * @throws KafkaException where the broker is away
     */
    int partitions(String topic) {
        var before = known.get(topic);
        if (before != null) {
            return before;
        }
        var standing = examine(topic);
        if (standing.fault().isPresent()) {
            throw new TopicFault(standing.fault().get());
        }
        return standing.partitions();
    }

    /** Asks the broker again, the next time somebody wants to know. */
    void forget(String topic) {
        known.remove(topic);
    }

    /**
     * Looks at a topic, after making it where it is absent, without writing to it.
     *
     * @throws KafkaException where the broker is away
     */
    TopicStanding examine(String topic) {
        try (var admin = Admin.create(client)) {
            var description = described(admin, topic);
            var standing = TopicStanding.of(description, config(admin, topic), partitions);
            if (standing.fault().isEmpty()) {
                known.put(topic, standing.partitions());
            }
            return standing;
        } catch (TopicFault e) {
            return TopicStanding.unusable(e.why());
        }
    }

    private TopicDescription described(Admin admin, String topic) {
        try {
            return describe(admin, topic);
        } catch (UnknownTopicOrPartitionException e) {
            make(admin, topic);
            return describeMade(admin, topic);
        }
    }

    /** A broker tells of a topic a moment after the controller made it. */
    private static TopicDescription describeMade(Admin admin, String topic) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return describe(admin, topic);
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static TopicDescription describe(Admin admin, String topic) {
        var described =
                admin.describeTopics(List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true));
        return Objects.requireNonNull(answer(described.allTopicNames()).get(topic));
    }

    private void make(Admin admin, String topic) {
        var wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        try {
            answer(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException e) {
            // Another replica was faster.
        }
    }

    /** Empty where we may not know: that is no reason not to write. */
    private static Optional<Config> config(Admin admin, String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            return Optional.ofNullable(
                    answer(admin.describeConfigs(List.of(resource)).all()).get(resource));
        } catch (TopicFault e) {
            return Optional.empty();
        }
    }

    /** What the broker answers; what it refuses is the topic's fault, what it does not answer is the broker's absence. */
    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UnknownTopicOrPartitionException unknown -> throw unknown;
                case TopicExistsException exists -> throw exists;
                case RetriableException away -> throw new KafkaException("The broker is away", away);
                case ApiException refused ->
                    throw new TopicFault(refused.getClass().getSimpleName());
                case null, default -> throw new KafkaException("The broker could not answer", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("The broker did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopping", e);
        }
    }

    /** The broker is there, and refuses this topic. */
    static final class TopicFault extends KafkaException {

        private static final long serialVersionUID = 1L;

        private final String why;

        TopicFault(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
