package org.uplift.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic stands, as the broker tells it.
 *
 * @param partitions how many it has; 0 where it cannot be used
 * @param fault why nothing can be written to it
 * @param partitionFaults why nothing can be written to some of its partitions
 * @param misfits what of its settings is not as events need it, though they can be written
 */
record TopicStanding(
        int partitions, Optional<String> fault, Map<Integer, String> partitionFaults, List<String> misfits) {

    private static final String FOR_GOOD = "-1";
    private static final int COPIES_THAT_ALLOW_A_LOSS = 3;

    static TopicStanding unusable(String fault) {
        return new TopicStanding(0, Optional.of(fault), Map.of(), List.of());
    }

    /** @param config its settings; empty where we may not know them */
    static TopicStanding of(TopicDescription topic, Optional<Config> config, int partitionsWanted) {
        var inSync = config.map(known -> known.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))
                .map(entry -> Integer.parseInt(entry.value()))
                .orElse(1);
        return new TopicStanding(
                topic.partitions().size(),
                mayWrite(topic) ? Optional.empty() : Optional.of("no right to write"),
                partitionFaults(topic, inSync),
                misfits(topic, config, inSync, partitionsWanted));
    }

    /** What stands in the way of one partition. */
    Optional<String> fault(int partition) {
        return fault.or(() -> Optional.ofNullable(partitionFaults.get(partition)));
    }

    private static boolean mayWrite(TopicDescription topic) {
        var allowed = topic.authorizedOperations();
        return allowed == null
                || allowed.isEmpty()
                || allowed.contains(AclOperation.WRITE)
                || allowed.contains(AclOperation.ALL);
    }

    private static Map<Integer, String> partitionFaults(TopicDescription topic, int inSync) {
        var faults = new TreeMap<Integer, String>();
        for (var partition : topic.partitions()) {
            if (partition.leader() == null || partition.leader().isEmpty()) {
                faults.put(partition.partition(), "no leader");
            } else {
                // Kafka never asks for more copies than there are.
                var wanted = Math.min(inSync, partition.replicas().size());
                var inStep = partition.isr().size();
                if (inStep < wanted) {
                    faults.put(partition.partition(), "%d copies in step, %d wanted".formatted(inStep, wanted));
                }
            }
        }
        return faults;
    }

    private static List<String> misfits(
            TopicDescription topic, Optional<Config> config, int inSync, int partitionsWanted) {
        var misfits = new ArrayList<String>();
        if (topic.partitions().size() != partitionsWanted) {
            misfits.add("%d partitions, %d wanted".formatted(topic.partitions().size(), partitionsWanted));
        }
        config.ifPresent(known -> {
            expect(known, TopicConfig.RETENTION_MS_CONFIG, FOR_GOOD, misfits);
            expect(known, TopicConfig.RETENTION_BYTES_CONFIG, FOR_GOOD, misfits);
            expect(known, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, misfits);
        });
        var copies = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(1);
        if (copies >= COPIES_THAT_ALLOW_A_LOSS && inSync < 2) {
            misfits.add("min.insync.replicas=1 of %d copies: a broker lost may take events with it".formatted(copies));
        }
        if (copies > 1 && inSync >= copies) {
            misfits.add(
                    "min.insync.replicas=%d of %d copies: one broker away stops all events".formatted(inSync, copies));
        }
        return List.copyOf(misfits);
    }

    private static void expect(Config config, String name, String wanted, List<String> misfits) {
        var entry = config.get(name);
        if (entry != null && !wanted.equals(entry.value())) {
            misfits.add("%s=%s, %s wanted".formatted(name, entry.value(), wanted));
        }
    }
}
