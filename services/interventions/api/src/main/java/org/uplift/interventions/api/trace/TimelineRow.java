package org.uplift.interventions.api.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.TimelineEvent;

/**
 * One entry of an intervention's timeline.
 *
 * @param at the moment; null where only the day is kept
 * @param detail a reason as it was written, or a judgement or verdict by its label, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineRow(
        LocalDate on,
        @Nullable Instant at,
        TimelineEvent what,
        @Nullable String detail) {}
