package org.uplift.interventions.trace;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** One intervention with its trace. */
@Path("/api/interventions")
public class TraceResource {

    private final TraceService traces;
    private final Access access;

    TraceResource(TraceService traces, Access access) {
        this.traces = traces;
        this.access = access;
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.INTERVENTIONS_READ)
    @Operation(operationId = "readIntervention", summary = "An intervention with its trace, from evidence to impact")
    public RestResponse<InterventionTrace> read(@PathParam("id") UUID id) {
        var trace = traces.of(id, access.scope());
        return Answers.ok(trace, trace.row().version());
    }
}
