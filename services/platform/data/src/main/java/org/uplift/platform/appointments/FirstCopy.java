package org.uplift.platform.appointments;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether what access goes by has been copied to its end once. A new service is not ready before: it would turn away people
 * whose posts it has not heard of. Once is enough, and is kept in the database, so that a service that has answered before
 * starts while the broker is away.
 */
@Readiness
@ApplicationScoped
class FirstCopy implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FirstCopy.class);
    private static final int PATIENCE_MS = 3000;
    private static final List<String> CHANNELS =
            List.of("access-people", "access-sign-ins", "access-post-kinds", "access-schools");

    private final Map<String, Object> client;
    private final Config config;
    private final DataSource database;
    private final Clock clock;
    private volatile boolean done;

    FirstCopy(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Config config,
            DataSource database,
            Clock clock) {
        client = new HashMap<>(broker);
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            delayed = "0s",
            identity = "first-copy",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (done) {
            return;
        }
        try {
            if (!isNoted()) {
                if (!isWhole()) {
                    return;
                }
                note();
            }
            done = true;
        } catch (SQLException | KafkaException e) {
            LOG.debug("Whether the copies are whole cannot be told yet", e);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first-copy-of-posts").status(done).build();
    }

    /** Whether each channel has done all there was to read as the question was asked. */
    private boolean isWhole() {
        try (var admin = Admin.create(client)) {
            return CHANNELS.stream().allMatch(channel -> isWhole(admin, channel));
        }
    }

    private boolean isWhole(Admin admin, String channel) {
        var topic = setting(channel, "topic");
        var ends = ends(admin, topic);
        var read = answer(
                admin.listConsumerGroupOffsets(setting(channel, "group.id")).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(end -> {
            var done = read.get(end.getKey());
            return (done == null ? 0 : done.offset()) >= end.getValue();
        });
    }

    /** Where each partition ends; none where nobody has made the topic, so that there is nothing to wait for. */
    private static Map<TopicPartition, Long> ends(Admin admin, String topic) {
        try {
            var described = answer(admin.describeTopics(List.of(topic)).allTopicNames());
            var partitions = described.values().stream()
                    .flatMap(found -> found.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return answer(admin.listOffsets(partitions).all()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (UnknownTopicOrPartitionException e) {
            return Map.of();
        }
    }

    private String setting(String channel, String name) {
        return config.getValue("mp.messaging.incoming." + channel + "." + name, String.class);
    }

    private boolean isNoted() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select 1 from access_first_copy");
                var rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private void note() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into access_first_copy (whole_at) values (?) on conflict do nothing")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownTopicOrPartitionException unknown
                    ? unknown
                    : new KafkaException("The broker could not answer", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("The broker did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopping", e);
        }
    }
}
