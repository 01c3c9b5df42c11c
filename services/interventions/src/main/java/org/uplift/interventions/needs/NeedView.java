package org.uplift.interventions.needs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A need as it is read.
 *
 * @param subject the school subject it concerns, where it concerns one
 * @param metOn the day it was met, where it was
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NeedView(
        UUID id,
        int schoolUrn,
        Strand strand,
        Optional<String> subject,
        String summary,
        NeedStatus status,
        LocalDate recordedOn,
        Optional<LocalDate> metOn,
        List<Evidence> evidence,
        @JsonIgnore long version) {}
