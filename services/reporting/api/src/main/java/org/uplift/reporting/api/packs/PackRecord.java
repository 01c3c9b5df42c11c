package org.uplift.reporting.api.packs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack with what it tells.
 *
 * @param digest SHA-256 of the frozen content, in hex; null while it is a draft
 * @param content live data for a draft, the frozen content once published
 * @param actions what whoever asks may do now
 */
public record PackRecord(
        UUID id,
        String title,
        LocalDate meetingOn,
        PackStatus status,
        @Nullable Instant publishedAt,
        @Nullable String digest,
        PackContent content,
        List<PackAction> actions,
        @JsonIgnore long version) {

    /** Whether it is frozen: what it tells never changes again. */
    public boolean published() {
        return status == PackStatus.PUBLISHED;
    }
}
