package org.uplift.platform.api.restatements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;

/**
 * Which records are to state themselves again; what is absent does not narrow it.
 *
 * @param kind the kind of record, as events name it: {@code school}
 * @param id one record of that kind
 * @param epoch the epoch the service counts in from now on, higher than every one before; absent to stay in its own
 */
public record RestateRecords(
        @Schema(description = "The kind of record, as its events name it; absent for every kind", examples = "school")
        @Nullable
        @OneLine
        @Size(min = 1, max = 60)
        String kind,

        @Schema(description = "One record of the kind, by its events' key; absent for all of them", examples = "990001")
        @Nullable
        @OneLine
        @Size(min = 1, max = 100)
        String id,

        @Schema(
                description = "The epoch the service counts in from now on, for copies that hold too high a sequence;"
                        + " absent to stay in its own",
                examples = "2")
        @Nullable
        @Min(2)
        @Max(8_000_000)
        Long epoch) {}
