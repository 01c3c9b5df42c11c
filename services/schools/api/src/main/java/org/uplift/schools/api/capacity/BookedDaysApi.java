package org.uplift.schools.api.capacity;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;

/** What the schools service holds of each intervention; the portal lays it beside what the others hold. */
@Path("/api/reconciliation")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public interface BookedDaysApi {

    @GET
    @Operation(
            operationId = "listInterventionDays",
            summary = "The days this service holds for each intervention, the newest intervention first")
    Page<InterventionDays> list(@BeanParam IdPageRequest page);
}
