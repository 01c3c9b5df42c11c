package org.uplift.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventType;

/** A topic that cannot be written holds back its own events only, and goes on by itself once it can. */
class ObstaclesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static Bench bench;

    private Producer<String, byte[]> producer;
    private Relay relay;
    private RelayLoop loop;
    private Thread thread;

    @BeforeAll
    static void startServers() throws Exception {
        bench = new Bench();
    }

    @AfterAll
    static void stopServers() {
        bench.close();
    }

    @BeforeEach
    void startRelay() throws Exception {
        bench.empty();
        producer = bench.producer();
        relay = bench.relay(producer);
        loop = new RelayLoop(relay, new RelayWakeUp(), Duration.ofMillis(50), Duration.ofMillis(200), () -> {});
        thread = Thread.ofPlatform().start(loop);
    }

    @AfterEach
    void stopRelay() throws InterruptedException {
        loop.stop();
        thread.join();
        producer.close(Duration.ofSeconds(1));
    }

    @Test
    void aTopicThatWasDeletedIsMadeAgainWhileTheOthersFlow() throws Exception {
        // given
        bench.commit("vanishing", 24, 1, 2);
        bench.commit("steady", 3, 1, 2);
        published("vanishing");
        published("steady");
        // when
        bench.administer(
                admin -> admin.deleteTopics(List.of(topic("vanishing"))).all().get());
        bench.commit("vanishing", 24, 3, 4);
        bench.commit("steady", 3, 3, 4);
        // then
        published("steady");
        published("vanishing");
        for (var key = 0; key < 24; key++) {
            assertThat(Bench.sequences(bench.topic("vanishing"), "key-" + key))
                    .as("all that came after, in order")
                    .isEqualTo(LongStream.of(3, 4).boxed().toList());
        }
    }

    @Test
    void aTopicWithoutTheRightToWriteWaitsWhileTheOthersFlow() throws Exception {
        // given
        bench.commit("forbidden", 3, 1, 1);
        published("forbidden");
        var rule = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic("forbidden"), PatternType.LITERAL),
                new AccessControlEntry("User:ANONYMOUS", "*", AclOperation.WRITE, AclPermissionType.DENY));
        // when
        bench.administer(admin -> admin.createAcls(List.of(rule)).all().get());
        // More than a batch of them, before the others.
        bench.commit("forbidden", 30, 2, 11);
        bench.commit("allowed", 3, 1, 5);
        // then
        published("allowed");
        bench.commit("allowed", 3, 6, 7);
        published("allowed");
        assertThat(bench.count("aggregatetype = 'forbidden' and published_at is null"))
                .isEqualTo(300);
        // and when it may be written again
        bench.administer(
                admin -> admin.deleteAcls(List.of(rule.toFilter())).all().get());
        // then
        published("forbidden");
        assertThat(Bench.sequences(bench.topic("forbidden"), "key-0"))
                .isEqualTo(LongStream.rangeClosed(1, 11).boxed().toList());
    }

    @Test
    void settingsThatDoNotFitAreTold() throws Exception {
        // given
        var topic = topic("misfit");
        bench.administer(admin -> admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.empty())
                        .configs(Map.of("retention.ms", "604800000"))))
                .all()
                .get());
        // when
        var topics = Bench.topics(bench.kafka.bootstrap());
        var obstacles = Bench.obstacles(topics);
        obstacles.expect("misfit", topic);
        obstacles.expect("fitting", topic("fitting"));
        obstacles.revisit();
        // then
        assertThat(obstacles.misfits())
                .isEqualTo(Map.of(topic, List.of("3 partitions, 12 wanted", "retention.ms=604800000, -1 wanted")));
        assertThat(obstacles.count()).isZero();
        assertThat(topics.partitions(topic("fitting"))).isEqualTo(12);
    }

    private static void published(String aggregate) {
        await().atMost(SOON)
                .until(() -> bench.count("aggregatetype = '%s' and published_at is null".formatted(aggregate)) == 0);
    }

    private static String topic(String aggregate) {
        return EventType.topic("bench", aggregate);
    }
}
