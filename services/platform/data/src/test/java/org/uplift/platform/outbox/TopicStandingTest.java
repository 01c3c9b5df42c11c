package org.uplift.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicStandingTest {

    private static final Set<AclOperation> EVERYTHING = Set.of(AclOperation.WRITE, AclOperation.DESCRIBE);

    @Test
    void aTopicWithCopiesInStepCanBeWritten() {
        var standing = standing(EVERYTHING, "2", partition(0, true, 3, 3), partition(1, true, 3, 2));

        assertThat(standing.fault()).isEmpty();
        assertThat(standing.partitionFaults()).isEmpty();
        assertThat(standing.misfits()).isEmpty();
    }

    @Test
    void aPartitionWithoutALeaderOrWithTooFewCopiesCannot() {
        var standing = standing(EVERYTHING, "2", partition(0, false, 3, 0), partition(1, true, 3, 1));

        assertThat(standing.fault()).isEmpty();
        assertThat(standing.partitionFaults()).isEqualTo(Map.of(0, "no leader", 1, "1 copies in step, 2 wanted"));
        assertThat(standing.fault(1)).isPresent();
    }

    @Test
    void moreCopiesThanThereAreAreNotWaitedFor() {
        var standing = standing(EVERYTHING, "2", partition(0, true, 1, 1), partition(1, true, 1, 1));

        assertThat(standing.partitionFaults()).isEmpty();
    }

    @Test
    void withoutTheRightToWriteNothingCan() {
        var standing = standing(Set.of(AclOperation.DESCRIBE), "1", partition(0, true, 1, 1));

        assertThat(standing.fault(0)).contains("no right to write");
    }

    @Test
    void whatLosesEventsOrStopsThemAllIsAMisfit() {
        assertThat(standing(EVERYTHING, "1", partition(0, true, 3, 3), partition(1, true, 3, 3))
                        .misfits())
                .containsExactly("min.insync.replicas=1 of 3 copies: a broker lost may take events with it");
        assertThat(standing(EVERYTHING, "2", partition(0, true, 2, 2), partition(1, true, 2, 2))
                        .misfits())
                .containsExactly("min.insync.replicas=2 of 2 copies: one broker away stops all events");
        assertThat(standing(EVERYTHING, "1", partition(0, true, 1, 1)).misfits())
                .containsExactly("1 partitions, 2 wanted");
    }

    private static TopicStanding standing(Set<AclOperation> rights, String inSync, TopicPartitionInfo... partitions) {
        var config = new Config(List.of(
                new ConfigEntry("min.insync.replicas", inSync),
                new ConfigEntry("retention.ms", "-1"),
                new ConfigEntry("retention.bytes", "-1"),
                new ConfigEntry("cleanup.policy", "delete")));
        var topic = new TopicDescription("topic", false, List.of(partitions), rights);
        return TopicStanding.of(topic, Optional.of(config), 2);
    }

    private static TopicPartitionInfo partition(int number, boolean led, int copies, int inStep) {
        var nodes = IntStream.range(0, copies)
                .mapToObj(id -> new Node(id, "broker", 9092))
                .toList();
        return new TopicPartitionInfo(number, led ? nodes.getFirst() : null, nodes, nodes.subList(0, inStep));
    }
}
