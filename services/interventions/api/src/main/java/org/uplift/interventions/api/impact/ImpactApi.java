package org.uplift.interventions.api.impact;

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
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.platform.api.ApiHeaders;

/** Accounting for an intervention. */
@Path("/api/interventions")
@Tag(name = "Interventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ImpactApi {

    @POST
    @Path("/{id}/close")
    @Operation(operationId = "closeIntervention", summary = "Close an intervention with its impact and a verdict")
    RestResponse<InterventionRow> close(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull CloseIntervention closing);
}
