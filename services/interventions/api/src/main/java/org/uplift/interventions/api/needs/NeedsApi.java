package org.uplift.interventions.api.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** What schools need help with, and what showed it. */
@Path("/api/needs")
@Tag(name = "Needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface NeedsApi {

    @POST
    @Operation(operationId = "recordNeed", summary = "Record a need of a school, with its evidence")
    RestResponse<NeedRecord> record(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull RecordNeed need);

    @GET
    @Operation(
            operationId = "listNeeds",
            summary = "The needs, newest first unless sorted: newest, school, strand, status")
    Page<NeedRow> list(@BeanParam NeedSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNeed", summary = "A need with its evidence")
    RestResponse<NeedRecord> read(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "readNeedHistory", summary = "Who changed what in a need, newest first")
    Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page);
}
