package org.uplift.interventions.needs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A need as whoever asks is shown it.
 *
 * @param subject the school subject it concerns, where it concerns one
 * @param metOn the day it was met, where it was
 * @param actions what whoever asks may do about it now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NeedRecord(
        UUID id,
        int schoolUrn,
        Optional<String> schoolName,
        Strand strand,
        Optional<String> subject,
        String summary,
        NeedStatus status,
        LocalDate recordedOn,
        Optional<LocalDate> metOn,
        List<Evidence> evidence,
        List<NeedAction> actions,
        @JsonIgnore long version) {}
