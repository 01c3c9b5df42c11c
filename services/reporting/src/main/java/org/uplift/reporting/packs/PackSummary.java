package org.uplift.reporting.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pack in a list. */
public record PackSummary(
        UUID id,
        String title,
        LocalDate meetingOn,
        PackStatus status,
        @Nullable Instant publishedAt) {}
