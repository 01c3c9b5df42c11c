package org.uplift.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the relay behaves. */
@ConfigMapping(prefix = "uplift.outbox")
public interface RelaySettings {

    /** The kinds of record this service announces; their topics are made at start. */
    Optional<List<String>> aggregates();

    /** How many events one turn takes. */
    @WithDefault("200")
    int batch();

    /** How often it looks without having been woken. */
    @WithDefault("500ms")
    Duration poll();

    /** How long the broker may take to accept an event before the turn is given up and tried again. */
    @WithDefault("10s")
    Duration delivery();

    /** How long it leaves an absent broker or database alone, and a topic that cannot be written at first. */
    @WithDefault("1s")
    Duration pause();

    /** How long it leaves a topic alone at most that still cannot be written. */
    @WithDefault("1m")
    Duration longestPause();

    /** How long an event may wait, or a topic not be written, before the health group {@code events} says so. */
    @WithDefault("2m")
    Duration alarm();

    /** How long published events stay in the table. */
    @WithDefault("7d")
    Duration keep();

    /** Partitions of a new topic. */
    @WithDefault("12")
    int partitions();
}
