package org.uplift.codesign.api.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice as a reader sees it.
 *
 * @param decisions oldest first
 * @param actions the decisions this reader may take on it now
 * @param version what its {@code ETag} shows
 */
public record PracticeRecord(
        UUID id,
        UUID teamId,
        String teamName,
        String title,
        String summary,
        PracticeStatus status,
        LocalDate proposedOn,
        List<Decision> decisions,
        List<PracticeStatus> actions,
        long version) {

    /** A decision taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(
            PracticeStatus decision,
            LocalDate decidedOn,
            @Nullable String note) {}
}
