package org.uplift.reporting.api.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pack in a list. */
public record PackRow(
        UUID id,
        String title,
        LocalDate meetingOn,
        PackStatus status,
        @Nullable Instant publishedAt) {}
