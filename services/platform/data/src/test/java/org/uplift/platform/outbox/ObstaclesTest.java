package org.uplift.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;

/** What is in the way, where the broker's answers change between two looks. */
class ObstaclesTest {

    private static final int PARTITIONS = 12;
    private static final int LEADERLESS = 3;

    private final Topics topics = new Topics();

    /** No pause, so that every look is a new one. */
    private final Obstacles obstacles = new Obstacles(
            topics, Duration.ZERO, Duration.ZERO, Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void aTopicThatIsGoneAfterOnePartitionOfItWasInTheWayIsInTheWayAsAWhole() {
        // given
        topics.standing = new TopicStanding(PARTITIONS, Optional.empty(), Map.of(LEADERLESS, "no leader"), List.of());
        refused(LEADERLESS);
        assertThat(obstacles.blocks(row(LEADERLESS))).isTrue();
        assertThat(obstacles.blocks(row(LEADERLESS + 1))).isFalse();
        // when
        topics.standing = TopicStanding.unusable("gone, and may not be made");
        obstacles.revisit();
        // then
        assertThat(obstacles.blocks(row(LEADERLESS + 1))).isTrue();
        refused(LEADERLESS + 1);
        assertThat(obstacles.blocking())
                .singleElement()
                .satisfies(one -> assertThat(one.getKey().partition()).isEqualTo(Obstacles.WHOLE));
    }

    private void refused(int partition) {
        obstacles.explain(Map.of(row(partition), new Delivery.Away("timed out", false)));
    }

    /** An event that goes to that partition. */
    private static OutboxRow row(int partition) {
        String key = IntStream.range(0, 10_000)
                .mapToObj(number -> "key-" + number)
                .filter(candidate -> OutboxRow.keyHash(candidate) % PARTITIONS == partition)
                .findFirst()
                .orElseThrow();
        return new OutboxRow(
                1,
                UUID.randomUUID(),
                "school",
                key,
                EventTypes.SCHOOL_CHANGED.fullName(),
                1,
                1,
                Instant.EPOCH,
                "system:schools",
                null,
                "{}");
    }

    private static final class Topics extends EventTopics {

        private TopicStanding standing = TopicStanding.unusable("not asked yet");

        Topics() {
            super(Map.of(), PARTITIONS);
        }

        @Override
        TopicStanding examine(String topic) {
            return standing;
        }
    }
}
