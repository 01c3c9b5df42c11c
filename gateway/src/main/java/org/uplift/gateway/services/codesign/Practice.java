package org.uplift.gateway.services.codesign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice on its way from idea to standard. */
public record Practice(
        UUID id,
        UUID teamId,
        String title,
        @Nullable String summary,
        String status,
        @Nullable LocalDate proposedOn) {}
