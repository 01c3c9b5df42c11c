package org.uplift.codesign.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.teams.TeamKind;

/** A team's full state, as its events carry it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamState(
        UUID teamId,
        String name,
        TeamKind kind,
        UUID leadPersonId,
        List<UUID> members,
        @Nullable String remit,
        @Nullable LocalDate endsOn,
        LocalDate formedOn) {}
