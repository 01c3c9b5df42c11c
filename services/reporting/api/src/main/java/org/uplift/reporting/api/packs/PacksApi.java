package org.uplift.reporting.api.packs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** What the board reads before it meets: drawn from live data until it is published, and never changed after. */
@Path("/api/packs")
@Tag(name = "Board packs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PacksApi {

    String PDF = "application/pdf";

    @POST
    @Operation(operationId = "draftPack", summary = "Draft a pack for a meeting")
    RestResponse<PackRecord> draft(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull SavePack pack);

    @GET
    @Operation(
            operationId = "listPacks",
            summary = "The packs, the latest meeting first unless sorted: latest, meetingOn, title, status")
    Page<PackRow> list(@BeanParam PackSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPack", summary = "A pack: live while it is a draft, frozen once published")
    RestResponse<PackRecord> read(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/pdf")
    @Produces(PDF)
    @Operation(operationId = "readPackPdf", summary = "A pack as a tagged PDF")
    RestResponse<byte[]> readPdf(@PathParam("id") UUID id);

    @PUT
    @Path("/{id}")
    @Operation(operationId = "editPack", summary = "Give a draft another title or meeting")
    RestResponse<PackRecord> edit(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull SavePack pack);

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "publishPack", summary = "Publish a pack: freezes it for good")
    RestResponse<PackRecord> publish(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version);

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "readPackHistory", summary = "Who changed what in a pack, newest first")
    Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page);
}
