package org.uplift.interventions.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.commissioning.CloseIntervention;
import org.uplift.interventions.commissioning.InterventionRow;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Closing an intervention with its impact. */
@Path("/api/interventions")
public class ImpactResource {

    private final ImpactService impact;
    private final Access access;

    ImpactResource(ImpactService impact, Access access) {
        this.impact = impact;
        this.access = access;
    }

    @POST
    @Path("/{id}/close")
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(operationId = "closeIntervention", summary = "Close an intervention with its impact and a verdict")
    public RestResponse<InterventionRow> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CloseIntervention closing) {
        var closed = impact.close(id, closing, Optional.ofNullable(ifMatch), access.scope());
        return Answers.ok(closed, closed.version());
    }
}
