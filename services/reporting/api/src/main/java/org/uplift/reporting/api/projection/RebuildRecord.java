package org.uplift.reporting.api.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of reporting's copies, beside those that answer.
 *
 * @param generation of the copies once it is done
 * @param startedAt when it was begun, from empty, for the last time; null while it waits for that
 * @param starts how often it was begun: more than once where a process ended in the middle
 * @param marked how many events there were when it began
 * @param taken how many events were read so far, those that came meanwhile among them
 * @param refused how many of them could not be taken in, for the reason they stand among the dead letters
 * @param finishedAt when the copies were switched to what it found
 * @param added lines that were missing in the copies until then
 * @param changed lines that were different
 * @param removed lines no event tells of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildRecord(
        UUID id,
        int generation,
        Instant askedAt,
        @Nullable Instant startedAt,
        int starts,
        long marked,
        long taken,
        long refused,
        @Nullable Instant finishedAt,
        long added,
        long changed,
        long removed) {

    /** Whether it is still to be begun, or under way. */
    public boolean underWay() {
        return finishedAt == null;
    }
}
