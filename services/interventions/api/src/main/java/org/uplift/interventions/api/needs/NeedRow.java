package org.uplift.interventions.api.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/** A need in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedRow(
        UUID id,
        int schoolUrn,
        @Nullable String schoolName,
        Strand strand,
        @Nullable String subject,
        String summary,
        NeedStatus status,
        LocalDate recordedOn,
        @Nullable LocalDate metOn) {}
