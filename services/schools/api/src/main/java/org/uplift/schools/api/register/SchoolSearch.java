package org.uplift.schools.api.register;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which schools are looked for; what is absent does not narrow it. */
public final class SchoolSearch {

    @Parameter(description = "Of any of these trusts by name, in any case")
    @QueryParam("trust")
    public List<String> trust = List.of();

    @Parameter(description = "Of any of these phases, in the words of Get Information About Schools or in capitals")
    @QueryParam("phase")
    public List<String> phase = List.of();

    @Parameter(description = "Of any of these statuses, in the same words, in any case: Open")
    @QueryParam("status")
    public List<String> status = List.of();

    @Parameter(description = "In any of these hubs by name, in any case")
    @QueryParam("hub")
    public List<String> hub = List.of();

    @Parameter(description = "Words of a name, a postcode, a URN or a LAESTAB")
    @QueryParam("q")
    public @Nullable String q;
}
