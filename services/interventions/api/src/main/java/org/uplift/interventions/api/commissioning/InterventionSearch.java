package org.uplift.interventions.api.commissioning;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/** Which interventions a list shows; what is absent does not narrow it. */
public final class InterventionSearch {

    @Parameter(description = "At any of these schools")
    @QueryParam("school")
    @Separator(",")
    public List<Integer> school = List.of();

    @Parameter(description = "In any of these states")
    @QueryParam("status")
    @Separator(",")
    public List<InterventionStatus> status = List.of();

    @Parameter(description = "In any of these strands")
    @QueryParam("strand")
    @Separator(",")
    public List<Strand> strand = List.of();

    @Parameter(description = "By any of these routes")
    @QueryParam("route")
    @Separator(",")
    public List<Route> route = List.of();

    @Parameter(description = "That serve this need")
    @QueryParam("need")
    public @Nullable UUID need;

    @Parameter(description = "Where this person gives support")
    @QueryParam("person")
    public @Nullable UUID person;

    @Parameter(description = "That this budget pays for")
    @QueryParam("budget")
    public @Nullable String budget;

    @Parameter(description = "Whose review is overdue, or due from today within 14 days")
    @QueryParam("review")
    @Separator(",")
    public List<ReviewDue> review = List.of();

    @Parameter(description = "Only those commissioned, in delivery or paused")
    @QueryParam("live")
    @DefaultValue("false")
    public boolean live;

    @Parameter(description = "Words of the summary, the subject or the school's name")
    @QueryParam("q")
    public @Nullable String q;
}
