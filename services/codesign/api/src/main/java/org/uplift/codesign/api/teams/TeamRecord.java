package org.uplift.codesign.api.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as a reader sees it.
 *
 * @param actions what whoever asks may do to it now
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamRecord(
        UUID id,
        String name,
        TeamKind kind,
        UUID leadPersonId,
        List<UUID> members,
        @Nullable String remit,
        @Nullable LocalDate endsOn,
        LocalDate formedOn,
        List<TeamAction> actions,
        long version) {}
