package org.uplift.interventions.api.commissioning;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** Proposing interventions, and those there are. */
@Path("/api/interventions")
@Tag(name = "Interventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface InterventionsApi {

    /** Not validated on the way in: the service tells form and sense together. */
    @POST
    @Operation(
            operationId = "proposeIntervention",
            summary = "Propose an intervention; schools and finance then agree or refuse")
    RestResponse<InterventionRow> propose(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @NotNull ProposeIntervention proposal);

    @POST
    @Path("/check")
    @Operation(
            operationId = "checkProposal",
            summary = "Tell what is wrong with a proposal, or nothing; nothing is proposed")
    @APIResponse(responseCode = "204", description = "It can be proposed as it stands")
    void check(@NotNull ProposeIntervention proposal);

    @GET
    @Operation(
            operationId = "listInterventions",
            summary = "The interventions, newest first unless sorted: newest, school, status, strand, route, startsOn,"
                    + " endsOn, nextReviewOn, days, cost")
    Page<InterventionRow> list(@BeanParam InterventionSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "readInterventionHistory", summary = "Who changed what in an intervention, newest first")
    Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page);
}
