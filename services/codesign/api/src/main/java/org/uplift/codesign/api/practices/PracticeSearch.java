package org.uplift.codesign.api.practices;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which practices a list shows; what is absent does not narrow it. */
public final class PracticeSearch {

    @Parameter(description = "In any of these states")
    @QueryParam("status")
    public List<PracticeStatus> status = List.of();

    @Parameter(description = "Of any of these teams")
    @QueryParam("team")
    public List<UUID> team = List.of();

    @Parameter(description = "Words of the title, the summary or the team's name")
    @QueryParam("q")
    public @Nullable String q;
}
