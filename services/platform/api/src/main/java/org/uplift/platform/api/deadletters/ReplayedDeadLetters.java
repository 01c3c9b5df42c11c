package org.uplift.platform.api.deadletters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of letters replayed together.
 *
 * @param replayed how many came through
 * @param failed how many failed again, as the record of each shows
 * @param waiting how many were left alone, because an earlier event of the same key waits still
 * @param next where to go on: there was not the time for all; absent where everything was tried
 */
public record ReplayedDeadLetters(
        int replayed, int failed, int waiting, @Nullable UUID next) {}
