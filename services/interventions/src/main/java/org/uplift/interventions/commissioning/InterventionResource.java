package org.uplift.interventions.commissioning;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Proposing interventions and listing them. */
@Path("/api/interventions")
public class InterventionResource {

    private final InterventionService interventions;
    private final Access access;

    InterventionResource(InterventionService interventions, Access access) {
        this.interventions = interventions;
        this.access = access;
    }

    /** Not validated on the way in: {@link ProposalCheck} tells form and sense together. */
    @POST
    @Idempotent
    @Allowed(Permission.INTERVENTIONS_PROPOSE)
    @Operation(
            operationId = "proposeIntervention",
            summary = "Propose an intervention; schools and finance then agree or refuse")
    @APIResponseSchema(value = InterventionRow.class, responseCode = "201")
    public RestResponse<InterventionRow> propose(@NotNull ProposeIntervention proposal) {
        var intervention = interventions.propose(proposal, access.scope());
        return Answers.created("/api/interventions/", intervention.id(), intervention, intervention.version());
    }

    @POST
    @Path("/check")
    @Allowed(Permission.INTERVENTIONS_PROPOSE)
    @Operation(
            operationId = "checkProposal",
            summary = "Tell what is wrong with a proposal, or nothing; nothing is proposed")
    @APIResponse(responseCode = "204", description = "It can be proposed as it stands")
    public void check(@NotNull ProposeIntervention proposal) {
        interventions.check(proposal, access.scope());
    }

    @GET
    @Allowed(Permission.INTERVENTIONS_READ)
    @Operation(
            operationId = "listInterventions",
            summary = "The interventions, newest first unless sorted: newest, school, status, strand, route, startsOn,"
                    + " endsOn, nextReviewOn, days, cost")
    public Page<InterventionRow> list(@BeanParam InterventionSearch search, @BeanParam ListRequest page) {
        return interventions.list(search, page, access.scope());
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.INTERVENTIONS_READ)
    @Operation(operationId = "interventionHistory", summary = "Who changed what of an intervention, newest first")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return interventions.history(id, page, access.scope());
    }
}
