package org.uplift.reporting.api.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reporting's copies stand.
 *
 * @param generation which rebuild by setting they are of
 * @param asAt they hold everything that was told up to then; null while that is not known
 * @param rebuild the latest rebuild, under way or done; null where there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CopiesStanding(
        int generation, @Nullable Instant asAt, @Nullable RebuildRecord rebuild) {}
