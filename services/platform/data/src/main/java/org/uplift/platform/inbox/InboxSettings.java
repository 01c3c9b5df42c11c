package org.uplift.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the inbox tries and how long it remembers. */
@ConfigMapping(prefix = "uplift.inbox")
public interface InboxSettings {

    /**
     * How long one event may hold up its channel although the database is there; then it is set aside among the dead
     * letters as given up, and the rest flows.
     */
    @WithDefault("15m")
    Duration patience();

    /** The same where other events of its type have come through meanwhile, so that the failure is its own. */
    @WithDefault("2m")
    Duration patienceAlone();

    /** How long an event may hold up its channel before the health group {@code events} says so. */
    @WithDefault("1m")
    Duration alarm();

    /**
     * How far above what a copy holds of a record a sequence may lie before it is named. A record changes a few hundred
     * times in its life.
     */
    @WithDefault("10000")
    long jump();

    /**
     * How long what a consumer has done is remembered. Kafka repeats what was not committed, minutes later; an event
     * that comes again after this finds a consumer that can take it twice, by its order or by the state it meets.
     */
    @WithDefault("30d")
    Duration keep();

    /** How long dead letters are kept once they are replayed or discarded; open ones stay until somebody decides. */
    @WithDefault("90d")
    Duration keepSettled();
}
