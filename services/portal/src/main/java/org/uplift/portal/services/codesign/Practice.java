package org.uplift.portal.services.codesign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice on its way from idea to standard: a line of a list, and, where it was read by itself, what was decided.
 *
 * @param decisions oldest first
 * @param actions the decisions whoever asks may take on it now
 */
public record Practice(
        UUID id,
        UUID teamId,
        @Nullable String teamName,
        String title,
        @Nullable String summary,
        String status,
        @Nullable LocalDate proposedOn,
        @Nullable List<Decision> decisions,
        @Nullable List<String> actions) {

    /** A decision taken. */
    public record Decision(
            String decision, LocalDate decidedOn, @Nullable String note) {}

    public String team() {
        return teamName == null ? "" : teamName;
    }

    public List<Decision> taken() {
        return decisions == null ? List.of() : decisions;
    }

    public List<String> possible() {
        return actions == null ? List.of() : actions;
    }
}
