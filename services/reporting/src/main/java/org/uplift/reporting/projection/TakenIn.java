package org.uplift.reporting.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment everything told was taken in. Each look notes where the topics end; the latest look whose ends the
 * channels' groups have all come to is the moment. The broker knows that of every replica: what a group committed is
 * done, and its transaction committed before.
 */
@ApplicationScoped
class TakenIn {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** New topics and partitions are noticed within so many looks. */
    private static final int FIND_EVERY = 30;

    private static final int MOST_LOOKS = 300;

    private record Look(Instant at, Map<TopicPartition, Long> ends) {}

    private final Map<String, Object> client;
    private final List<String> groups;
    private Deque<Look> looks = new ArrayDeque<>();
    private Set<TopicPartition> partitions = Set.of();
    private int count;
    private @Nullable Admin admin;

    TakenIn(@Identifier("default-kafka-broker") Map<String, Object> broker, Config config) {
        client = new HashMap<>(broker);
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        groups = Projection.CHANNELS.stream()
                .map(channel -> config.getValue("mp.messaging.incoming.%s.group.id".formatted(channel), String.class))
                .toList();
    }

    /** Looks; empty where none of its looks is reached yet. */
    synchronized Optional<Instant> upTo(Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        var broker = broker();
        if (count++ % FIND_EVERY == 0) {
            partitions = partitions(broker);
        }
        looks.addFirst(new Look(now, offsets(broker, partitions, OffsetSpec.latest())));
        var committed = committed(broker);
        return latest(committed);
    }

    private Optional<Instant> latest(Map<TopicPartition, Long> committed) {
        var behind = new ArrayDeque<Look>();
        for (var look : looks) {
            if (isReached(look, committed)) {
                behind.addLast(look);
                looks = behind;
                return Optional.of(look.at());
            }
            behind.addLast(look);
        }
        thin();
        return Optional.empty();
    }

    private static boolean isReached(Look look, Map<TopicPartition, Long> committed) {
        return look.ends().entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Far behind, the moment need not be known to the second. */
    private void thin() {
        if (looks.size() > MOST_LOOKS) {
            var every = new ArrayDeque<Look>();
            var keep = true;
            for (var look : looks) {
                if (keep) {
                    every.addLast(look);
                }
                keep = !keep;
            }
            looks = every;
        }
    }

    private static Set<TopicPartition> partitions(Admin broker)
            throws InterruptedException, ExecutionException, TimeoutException {
        var found = new HashSet<TopicPartition>();
        for (var topic : broker.describeTopics(Copies.TOPICS).topicNameValues().entrySet()) {
            try {
                answer(topic.getValue())
                        .partitions()
                        .forEach(part -> found.add(new TopicPartition(topic.getKey(), part.partition())));
            } catch (ExecutionException e) {
                // its owner has never run, so it has told nothing
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    /** How far each partition is done: as its group committed, or where it begins if there was nothing to commit. */
    private Map<TopicPartition, Long> committed(Admin broker)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asked =
                groups.stream().collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        var committed = new HashMap<TopicPartition, Long>();
        for (var group : answer(broker.listConsumerGroupOffsets(asked).all()).values()) {
            for (Map.Entry<TopicPartition, @Nullable OffsetAndMetadata> offset : group.entrySet()) {
                var reached = offset.getValue();
                if (reached != null) {
                    committed.put(offset.getKey(), reached.offset());
                }
            }
        }
        var never = new ArrayList<>(partitions);
        never.removeAll(committed.keySet());
        committed.putAll(offsets(broker, never, OffsetSpec.earliest()));
        return committed;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin broker, Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        var offsets = new HashMap<TopicPartition, Long>();
        if (!partitions.isEmpty()) {
            var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
            answer(broker.listOffsets(asked).all())
                    .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        }
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kept, unlike the relay's: it is asked each second. */
    private Admin broker() {
        var known = admin;
        if (known == null) {
            known = Admin.create(client);
            admin = known;
        }
        return known;
    }

    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
