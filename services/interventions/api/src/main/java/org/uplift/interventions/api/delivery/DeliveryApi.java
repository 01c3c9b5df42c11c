package org.uplift.interventions.api.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.platform.api.ApiHeaders;

/** What is done to an intervention while it is delivered. */
@Path("/api/interventions")
@Tag(name = "Interventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface DeliveryApi {

    @POST
    @Path("/{id}/reviews")
    @Operation(operationId = "reviewIntervention", summary = "Record a review; the first starts delivery")
    RestResponse<ReviewRecord> review(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull RecordReview review);

    @POST
    @Path("/{id}/pause")
    @Operation(operationId = "pauseIntervention", summary = "Pause an intervention, with a reason")
    RestResponse<InterventionRow> pause(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull PauseIntervention pause);

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resumeIntervention", summary = "Resume a paused intervention")
    RestResponse<InterventionRow> resume(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version);

    @POST
    @Path("/{id}/stop")
    @Operation(
            operationId = "stopIntervention",
            summary = "Stop an intervention, with a reason; its days and money are released")
    RestResponse<InterventionRow> stop(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull StopIntervention stop);
}
