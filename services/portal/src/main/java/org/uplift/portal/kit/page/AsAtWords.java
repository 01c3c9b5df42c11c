package org.uplift.portal.kit.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As at when figures are, for whoever reads them: copies run behind what they are of, as a rule by a second or two. */
@Named("asAt")
@Singleton
public class AsAtWords {

    private static final Duration BEARABLE = Duration.ofMinutes(1);

    private final Clock clock;

    AsAtWords(Clock clock) {
        this.clock = clock;
    }

    /** {@code As at 27 November 2026 at 10:42}, and that something is missing where it is. */
    public String of(@Nullable Instant asAt) {
        if (asAt == null) {
            return "The figures are still being gathered, so something may be missing";
        }
        var said = "As at " + Words.moment(asAt);
        return behind(asAt) ? said + ". What was recorded since then may not be in yet" : said;
    }

    /** Whether they are further behind than anybody would expect, or nobody knows how far. */
    public boolean behind(@Nullable Instant asAt) {
        return asAt == null || asAt.plus(BEARABLE).isBefore(clock.instant());
    }
}
