package org.uplift.reporting.api.packs;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which packs a list shows; what is absent does not narrow it. */
public final class PackSearch {

    @Parameter(description = "In any of these states")
    @QueryParam("status")
    public List<PackStatus> status = List.of();

    @Parameter(description = "For a meeting on this day or later")
    @QueryParam("from")
    public @Nullable LocalDate from;

    @Parameter(description = "Words of the title")
    @QueryParam("q")
    public @Nullable String q;
}
