package org.uplift.gateway.services.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a school needs, and what showed it. */
public record Need(
        UUID id,
        int schoolUrn,
        String strand,
        @Nullable String subject,
        String summary,
        String status,
        @Nullable LocalDate recordedOn,
        @Nullable List<Evidence> evidence) {

    /** What showed the need. */
    public record Evidence(String kind, LocalDate on, String note) {}

    public boolean open() {
        return status.equals("OPEN");
    }

    public List<Evidence> seen() {
        return evidence == null ? List.of() : evidence;
    }
}
