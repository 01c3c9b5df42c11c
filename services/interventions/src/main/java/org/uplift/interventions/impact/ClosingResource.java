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
import org.uplift.interventions.commissioning.InterventionRow;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Closing an intervention with its impact. */
@Path("/api/interventions")
public class ClosingResource {

    private final Accounting accounting;
    private final Access access;

    ClosingResource(Accounting accounting, Access access) {
        this.accounting = accounting;
        this.access = access;
    }

    @POST
    @Path("/{id}/close")
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    @Operation(operationId = "closeIntervention", summary = "Close an intervention with its impact and a verdict")
    public RestResponse<InterventionRow> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CloseIntervention asked) {
        var closed = accounting.close(id, asked, Optional.ofNullable(ifMatch), access.scope());
        return Answers.ok(closed, closed.version());
    }
}
