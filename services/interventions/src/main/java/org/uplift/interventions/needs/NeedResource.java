package org.uplift.interventions.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Needs over HTTP. */
@Path("/api/needs")
public class NeedResource {

    private final NeedService needs;
    private final Access access;

    NeedResource(NeedService needs, Access access) {
        this.needs = needs;
        this.access = access;
    }

    @POST
    @Idempotent
    @Allowed(Permission.NEEDS_RECORD)
    @Operation(operationId = "recordNeed", summary = "Record a need of a school, with its evidence")
    @APIResponseSchema(value = NeedRecord.class, responseCode = "201")
    public RestResponse<NeedRecord> record(@NotNull @Valid RecordNeed asked) {
        var recorded = needs.record(asked);
        return Answers.created("/api/needs/", recorded.id(), recorded, recorded.version());
    }

    @GET
    @Allowed(Permission.NEEDS_READ)
    @Operation(
            operationId = "listNeeds",
            summary = "The needs, newest first unless sorted: newest, school, strand, status")
    public Page<NeedRow> list(@BeanParam NeedSearch search, @BeanParam ListRequest page) {
        return needs.list(search, page, access.scope());
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.NEEDS_READ)
    @Operation(operationId = "readNeed", summary = "A need with its evidence")
    public RestResponse<NeedRecord> read(@PathParam("id") UUID id) {
        var read = needs.read(id, access.scope());
        return Answers.ok(read, read.version());
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.NEEDS_READ)
    @Operation(operationId = "needHistory", summary = "Who changed what of a need, newest first")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return needs.history(id, page, access.scope());
    }
}
