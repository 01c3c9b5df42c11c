package org.uplift.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Topics and partitions that cannot be written for the moment, though the broker is there: deleted, no right, no leader,
 * too few copies. Each is left alone for longer and longer, up to a minute, and only written to again once the broker says
 * that it can be; meanwhile the others flow.
 */
final class Obstacles {

    /** All partitions of a topic. */
    static final int WHOLE = -1;

    private static final Logger LOG = Logger.getLogger(Obstacles.class);

    /** So often a topic fails without a fault to be seen before the producer itself is suspected. */
    private static final int TIMES_WITHOUT_A_FAULT = 3;

    /**
     * Where nothing can be written.
     *
     * @param aggregate the kind of record whose events go there
     * @param partition which part of the topic, or {@link #WHOLE}
     */
    record Place(String aggregate, String topic, int partition) {

        @Override
        public String toString() {
            return partition == WHOLE ? topic : topic + "-" + partition;
        }
    }

    /**
     * What is in the way.
     *
     * @param partitions how many the topic has
     * @param until when to look again
     * @param times how often it failed in succession
     * @param open whether the broker said that it can be written again; it is forgotten once that is proved
     */
    record Obstacle(String cause, int partitions, Instant since, Instant until, int times, boolean open) {}

    private final EventTopics topics;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Clock clock;
    private final Map<Place, Obstacle> found = new ConcurrentHashMap<>();
    private final Map<String, List<String>> misfits = new ConcurrentHashMap<>();

    Obstacles(EventTopics topics, Duration firstPause, Duration longestPause, Clock clock) {
        this.topics = topics;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.clock = clock;
    }

    /** A topic that has to be made, or made sure of, before anything is written to it. */
    void expect(String aggregate, String topic) {
        var now = clock.instant();
        found.put(new Place(aggregate, topic, WHOLE), new Obstacle("not made sure of yet", 0, now, now, 0, false));
    }

    /**
     * Asks after what has been left alone for long enough.
     *
     * @throws KafkaException where the broker is away, so that nobody can say
     */
    void revisit() {
        var now = clock.instant();
        var standings = new HashMap<String, TopicStanding>();
        for (var entry : found.entrySet()) {
            var place = entry.getKey();
            var obstacle = entry.getValue();
            if (!obstacle.open() && !obstacle.until().isAfter(now)) {
                var standing = standings.computeIfAbsent(place.topic(), this::examine);
                var fault = place.partition() == WHOLE ? standing.fault() : standing.fault(place.partition());
                if (standing.fault().isPresent() && place.partition() != WHOLE) {
                    // Of a topic that cannot be used at all nobody knows the partitions: it is in the way as a whole.
                    found.remove(place);
                    leaveAlone(new Place(place.aggregate(), place.topic(), WHOLE), fault.get(), 0);
                } else if (fault.isPresent()) {
                    leaveAlone(place, fault.get(), standing.partitions());
                } else if (obstacle.times() == 0) {
                    found.remove(place);
                } else {
                    found.computeIfPresent(place, (same, known) -> opened(known));
                }
            }
        }
    }

    private static Obstacle opened(Obstacle known) {
        return new Obstacle(known.cause(), known.partitions(), known.since(), known.until(), known.times(), true);
    }

    /**
     * Finds out why events were not accepted.
     *
     * @return whether it may be the producer that is at fault, since the broker sees nothing wrong
     * @throws KafkaException where the broker is away, so that no topic is to blame
     */
    boolean explain(Map<OutboxRow, Delivery.Away> refused) {
        var suspect = false;
        var standings = new HashMap<String, TopicStanding>();
        for (var refusal : refused.entrySet()) {
            var row = refusal.getKey();
            if (blocks(row)) {
                continue;
            }
            topics.forget(row.topic());
            var standing = standings.computeIfAbsent(row.topic(), this::examine);
            faults(row, standing);
            if (!blocks(row)) {
                var why = refusal.getValue();
                var partition = why.whole() ? WHOLE : row.partition(standing.partitions());
                var place = new Place(row.aggregate(), row.topic(), partition);
                suspect |= leaveAlone(place, why.why(), standing.partitions()).times() >= TIMES_WITHOUT_A_FAULT;
            }
        }
        return suspect;
    }

    private void faults(OutboxRow row, TopicStanding standing) {
        standing.fault().ifPresent(fault -> leaveAlone(new Place(row.aggregate(), row.topic(), WHOLE), fault, 0));
        standing.partitionFaults()
                .forEach((partition, fault) ->
                        leaveAlone(new Place(row.aggregate(), row.topic(), partition), fault, standing.partitions()));
    }

    /** Looks at a topic, and keeps what of its settings does not fit. */
    private TopicStanding examine(String topic) {
        var standing = topics.examine(topic);
        if (standing.fault().isEmpty()) {
            var before = misfits.put(topic, standing.misfits());
            if (!standing.misfits().isEmpty() && !standing.misfits().equals(before)) {
                LOG.warnf("Topic is not as events need it, topic=%s settings=%s", topic, standing.misfits());
            }
        }
        return standing;
    }

    private Obstacle leaveAlone(Place place, String cause, int partitions) {
        var now = clock.instant();
        return found.compute(place, (same, before) -> {
            var times = before == null ? 1 : before.times() + 1;
            if (times == 1) {
                LOG.warnf("Topic cannot be written for the moment, place=%s cause=%s", place, cause);
            }
            var since = before == null ? now : before.since();
            return new Obstacle(cause, partitions, since, now.plus(pause(times)), times, false);
        });
    }

    private Duration pause(int times) {
        var doubled = firstPause.multipliedBy(1L << Math.min(times - 1, 16));
        var longest = (doubled.compareTo(longestPause) > 0 ? longestPause : doubled).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    /** Events were accepted. */
    void worked(Collection<OutboxRow> rows) {
        if (found.isEmpty()) {
            return;
        }
        for (var row : rows) {
            found.keySet().removeIf(place -> {
                var same = covers(place, row);
                if (same) {
                    LOG.infof("Topic is written again, place=%s", place);
                }
                return same;
            });
        }
    }

    /** Whether an event has to wait. */
    boolean blocks(OutboxRow row) {
        return found.entrySet().stream().anyMatch(entry -> !entry.getValue().open() && covers(entry.getKey(), row));
    }

    private boolean covers(Place place, OutboxRow row) {
        var obstacle = found.get(place);
        return place.aggregate().equals(row.aggregate())
                && (place.partition() == WHOLE
                        || (obstacle != null && row.partition(obstacle.partitions()) == place.partition()));
    }

    /** What has to wait, as the outbox's table is asked. */
    List<Map.Entry<Place, Obstacle>> blocking() {
        return found.entrySet().stream()
                .filter(entry -> !entry.getValue().open())
                .toList();
    }

    /** What has been in the way for at least so long. */
    Map<String, Obstacle> longerThan(Duration wait) {
        var before = clock.instant().minus(wait);
        var lasting = new TreeMap<String, Obstacle>();
        found.forEach((place, obstacle) -> {
            if (!obstacle.open() && !obstacle.since().isAfter(before)) {
                lasting.put(place.toString(), obstacle);
            }
        });
        return lasting;
    }

    int count() {
        return blocking().size();
    }

    /** Topics whose settings are not as events need them. */
    Map<String, List<String>> misfits() {
        var all = new TreeMap<>(misfits);
        all.values().removeIf(List::isEmpty);
        return all;
    }
}
