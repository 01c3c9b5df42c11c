package org.uplift.interventions.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.audit.Change;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;

/** Needs over HTTP. */
@Path("/api/needs")
public class NeedResource {

    private final Diagnosis diagnosis;
    private final Access access;

    NeedResource(Diagnosis diagnosis, Access access) {
        this.diagnosis = diagnosis;
        this.access = access;
    }

    @POST
    @Idempotent
    @Allowed(Permission.NEEDS_RECORD)
    @Operation(operationId = "recordNeed", summary = "Record a need of a school, with its evidence")
    @APIResponseSchema(value = NeedView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordNeed asked) {
        var need = diagnosis.record(asked);
        return Response.created(URI.create("/api/needs/" + need.id()))
                .header("ETag", Versions.etag(need.version()))
                .entity(need)
                .build();
    }

    @GET
    @Allowed(Permission.NEEDS_READ)
    @Operation(operationId = "listNeeds", summary = "The needs, newest first")
    public Page<NeedRow> list(
            @QueryParam("school") @Nullable Integer school,
            @QueryParam("status") @Nullable String status,
            @QueryParam("strand") @Nullable String strand,
            @BeanParam PageRequest page) {
        var filter = new NeedFilter(
                Optional.ofNullable(school),
                Choice.anyOf(NeedStatus.class, "status", asList(status)).stream()
                        .findFirst(),
                Choice.anyOf(Strand.class, "strand", asList(strand)).stream().findFirst());
        return diagnosis.list(filter, page, access.scope());
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.NEEDS_READ)
    @Operation(operationId = "readNeed", summary = "A need with its evidence")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var need = diagnosis.find(id, access.scope()).orElseThrow(() -> ProblemException.notFound("The need"));
        return Response.ok(need).header("ETag", Versions.etag(need.version())).build();
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.NEEDS_READ)
    @Operation(operationId = "needHistory", summary = "Who changed what of a need, newest first")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return diagnosis.history(id, page, access.scope());
    }

    private static List<String> asList(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
