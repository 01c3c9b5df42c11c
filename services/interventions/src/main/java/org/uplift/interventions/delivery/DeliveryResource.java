package org.uplift.interventions.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.commissioning.InterventionRow;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** What is done to an intervention while it is delivered. */
@Path("/api/interventions")
public class DeliveryResource {

    private final Delivering delivering;
    private final Access access;

    DeliveryResource(Delivering delivering, Access access) {
        this.delivering = delivering;
        this.access = access;
    }

    @POST
    @Path("/{id}/reviews")
    @Idempotent
    @Allowed(Permission.INTERVENTIONS_REVIEW)
    @Operation(operationId = "reviewIntervention", summary = "Record a review; the first starts delivery")
    @APIResponseSchema(value = ReviewAnswer.class, responseCode = "201")
    public RestResponse<ReviewAnswer> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HoldReview review) {
        var recorded = delivering.review(id, review, Optional.ofNullable(ifMatch), access.scope());
        return Answers.created(
                "/api/interventions/",
                id,
                new ReviewAnswer(recorded.review(), recorded.intervention()),
                recorded.intervention().version());
    }

    @POST
    @Path("/{id}/pause")
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(operationId = "pauseIntervention", summary = "Pause an intervention, with a reason")
    public RestResponse<InterventionRow> pause(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Because because) {
        return answer(delivering.pause(id, because, Optional.ofNullable(ifMatch), access.scope()));
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(operationId = "resumeIntervention", summary = "Resume a paused intervention")
    public RestResponse<InterventionRow> resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(delivering.resume(id, Optional.ofNullable(ifMatch), access.scope()));
    }

    @POST
    @Path("/{id}/stop")
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(
            operationId = "stopIntervention",
            summary = "Stop an intervention, with a reason; its days and money are released")
    public RestResponse<InterventionRow> stop(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Because because) {
        return answer(delivering.stop(id, because, Optional.ofNullable(ifMatch), access.scope()));
    }

    private static RestResponse<InterventionRow> answer(InterventionRow intervention) {
        return Answers.ok(intervention, intervention.version());
    }

    /** The review, and beside it the intervention as it stands after it. */
    public record ReviewAnswer(@JsonUnwrapped ReviewView review, InterventionRow intervention) {}
}
