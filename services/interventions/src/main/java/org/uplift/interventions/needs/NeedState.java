package org.uplift.interventions.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.platform.api.Strand;

/** The data of every event of a need: {@code contracts/interventions/need.*.v1.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedState(
        UUID needId,
        int schoolUrn,
        Strand strand,
        @Nullable String subject,
        String summary,
        NeedStatus status,
        LocalDate recordedOn) {}
