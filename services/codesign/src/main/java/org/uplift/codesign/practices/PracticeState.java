package org.uplift.codesign.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeStatus;

/** A practice's full state, as its events carry it; the note stays here, because free text may name somebody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PracticeState(
        UUID practiceId,
        UUID teamId,
        String title,
        String summary,
        PracticeStatus status,
        LocalDate proposedOn,
        @Nullable PracticeStatus decision,
        @Nullable LocalDate decidedOn) {}
