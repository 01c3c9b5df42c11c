package org.uplift.codesign.api.practices;

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

/** Practices on their way from a team's idea to the trust's standard. */
@Path("/api/practices")
@Tag(name = "Practices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PracticesApi {

    @POST
    @Operation(operationId = "proposePractice", summary = "Propose a practice")
    RestResponse<PracticeRecord> propose(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull ProposePractice practice);

    @GET
    @Operation(
            operationId = "listPractices",
            summary = "The practices, newest first unless sorted: newest, title, status, team")
    Page<PracticeRow> list(@BeanParam PracticeSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPractice", summary = "A practice, with its decisions")
    RestResponse<PracticeRecord> read(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/decisions")
    @Operation(operationId = "decideOnPractice", summary = "Record a decision on a practice")
    RestResponse<PracticeRecord> decide(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull DecideOnPractice decision);

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "readPracticeHistory", summary = "Who changed what in a practice, newest first")
    Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page);
}
