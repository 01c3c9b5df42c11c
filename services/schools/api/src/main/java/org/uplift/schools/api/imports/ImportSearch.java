package org.uplift.schools.api.imports;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which imports a list shows; what is absent does not narrow it. */
public final class ImportSearch {

    @Parameter(description = "That have come as far as any of these")
    @QueryParam("status")
    public List<ImportStatus> status = List.of();

    @Parameter(description = "Only dry runs, or only others")
    @QueryParam("dryRun")
    public @Nullable Boolean dryRun;
}
