package org.uplift.interventions.delivery;

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
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.interventions.commissioning.RecordReview;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** What is done to an intervention while it is delivered. */
@Path("/api/interventions")
public class DeliveryResource {

    private final DeliveryService delivery;
    private final InterventionService interventions;
    private final Access access;

    DeliveryResource(DeliveryService delivery, InterventionService interventions, Access access) {
        this.delivery = delivery;
        this.interventions = interventions;
        this.access = access;
    }

    @POST
    @Path("/{id}/reviews")
    @Idempotent
    @Allowed(Permission.INTERVENTIONS_REVIEW)
    @Operation(operationId = "reviewIntervention", summary = "Record a review; the first starts delivery")
    @APIResponseSchema(value = ReviewRecord.class, responseCode = "201")
    public RestResponse<ReviewRecord> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecordReview review) {
        var recorded = delivery.review(id, review, Optional.ofNullable(ifMatch), access.scope());
        return Answers.created(
                "/api/interventions/", id, recorded, recorded.intervention().version());
    }

    @POST
    @Path("/{id}/pause")
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(operationId = "pauseIntervention", summary = "Pause an intervention, with a reason")
    public RestResponse<InterventionRow> pause(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PauseIntervention pause) {
        return answer(interventions.pause(id, pause.reason(), Optional.ofNullable(ifMatch), access.scope()));
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(operationId = "resumeIntervention", summary = "Resume a paused intervention")
    public RestResponse<InterventionRow> resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(interventions.resume(id, Optional.ofNullable(ifMatch), access.scope()));
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
            @NotNull @Valid StopIntervention stop) {
        return answer(interventions.stop(id, stop.reason(), Optional.ofNullable(ifMatch), access.scope()));
    }

    private static RestResponse<InterventionRow> answer(InterventionRow intervention) {
        return Answers.ok(intervention, intervention.version());
    }
}
