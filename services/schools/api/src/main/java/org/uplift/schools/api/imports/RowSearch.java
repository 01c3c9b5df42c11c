package org.uplift.schools.api.imports;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows of a file are shown; what is absent does not narrow it. */
public final class RowSearch {

    @Parameter(description = "That do any of these")
    @QueryParam("outcome")
    public List<RowOutcome> outcome = List.of();

    @Parameter(description = "Words of the school's name, or its URN")
    @QueryParam("q")
    public @Nullable String q;
}
