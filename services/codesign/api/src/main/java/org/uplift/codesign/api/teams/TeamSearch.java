package org.uplift.codesign.api.teams;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which teams a list shows; what is absent does not narrow it. */
public final class TeamSearch {

    @Parameter(description = "Of any of these kinds")
    @QueryParam("kind")
    public List<TeamKind> kind = List.of();

    @Parameter(description = "Words of the name or the remit")
    @QueryParam("q")
    public @Nullable String q;

    @Parameter(description = "That this person leads or is a member of")
    @QueryParam("member")
    public @Nullable UUID member;
}
