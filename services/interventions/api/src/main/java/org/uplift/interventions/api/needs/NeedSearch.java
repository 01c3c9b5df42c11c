package org.uplift.interventions.api.needs;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/** Which needs a list shows; what is absent does not narrow it. */
public final class NeedSearch {

    @Parameter(description = "Of any of these schools")
    @QueryParam("school")
    @Separator(",")
    public List<Integer> school = List.of();

    @Parameter(description = "In any of these states")
    @QueryParam("status")
    @Separator(",")
    public List<NeedStatus> status = List.of();

    @Parameter(description = "In any of these strands")
    @QueryParam("strand")
    @Separator(",")
    public List<Strand> strand = List.of();

    @Parameter(description = "Only open ones that no intervention serves, not even a proposed one")
    @QueryParam("unserved")
    @DefaultValue("false")
    public boolean unserved;

    @Parameter(description = "Words of the summary, the subject or the school's name")
    @QueryParam("q")
    public @Nullable String q;
}
