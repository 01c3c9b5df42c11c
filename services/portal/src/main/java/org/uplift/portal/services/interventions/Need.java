package org.uplift.portal.services.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a school needs, and what showed it. */
public record Need(
        UUID id,
        int schoolUrn,
        @Nullable String schoolName,
        String strand,
        @Nullable String subject,
        String summary,
        String status,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate metOn,
        @Nullable List<Evidence> evidence,
        @Nullable List<String> actions) {

    /** What showed the need. */
    public record Evidence(String kind, LocalDate on, String note) {}

    /** The school's name, as far as it is known. */
    public String school() {
        return schoolName == null ? "School " + schoolUrn : schoolName;
    }

    public boolean open() {
        return status.equals("OPEN");
    }

    public List<Evidence> seen() {
        return evidence == null ? List.of() : evidence;
    }
}
