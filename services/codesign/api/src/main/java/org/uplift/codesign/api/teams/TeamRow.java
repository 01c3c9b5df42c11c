package org.uplift.codesign.api.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamRow(
        UUID id,
        String name,
        TeamKind kind,
        UUID leadPersonId,
        int memberCount,
        @Nullable LocalDate endsOn) {}
