package org.uplift.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the inbox remembers. */
@ConfigMapping(prefix = "uplift.inbox")
public interface InboxSettings {

    /**
     * How long what a consumer has done is remembered. Kafka repeats what was not committed, minutes later; an event
     * that comes again after this finds a consumer that can take it twice, by its sequence or by the state it meets.
     */
    @WithDefault("30d")
    Duration keep();

    /** How long dead letters are kept once they are replayed or discarded; open ones stay until somebody decides. */
    @WithDefault("90d")
    Duration keepSettled();
}
