package org.uplift.interventions.api.trace;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One intervention with its trace. */
@Path("/api/interventions")
@Tag(name = "Interventions")
@Produces(MediaType.APPLICATION_JSON)
public interface TraceApi {

    @GET
    @Path("/{id}")
    @Operation(operationId = "readIntervention", summary = "An intervention with its trace, from evidence to impact")
    RestResponse<InterventionRecord> read(@PathParam("id") UUID id);
}
