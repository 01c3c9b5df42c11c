package org.uplift.reporting.packs;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

@Path("/api/packs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Board packs")
public class PackResource {

    private static final String PDF = "application/pdf";

    private final Publishing publishing;
    private final History history;
    private final Access access;

    PackResource(Publishing publishing, History history, Access access) {
        this.publishing = publishing;
        this.history = history;
        this.access = access;
    }

    @POST
    @Idempotent
    @Allowed(Permission.PACKS_WRITE)
    @Operation(operationId = "draftPack", summary = "Draft a pack for a meeting")
    public RestResponse<PackView> draft(@NotNull @Valid DraftRequest request) {
        var pack = publishing.draft(access.scope(), request);
        return Answers.created("/api/packs/", pack.id(), pack, pack.version());
    }

    @GET
    @Allowed(Permission.PACKS_READ)
    @Operation(
            operationId = "listPacks",
            summary = "The packs, the latest meeting first unless sorted: latest, meetingOn, title, status")
    public Page<PackSummary> list(@BeanParam PackSearch search, @BeanParam ListRequest request) {
        return publishing.list(search, request, access.scope());
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.PACKS_READ)
    @Operation(operationId = "readPack", summary = "A pack: live while it is a draft, frozen once published")
    public RestResponse<PackView> read(@PathParam("id") UUID id) {
        return answer(publishing.read(access.scope(), id));
    }

    @GET
    @Path("/{id}/pdf")
    @Produces(PDF)
    @Allowed(Permission.PACKS_READ)
    @Operation(operationId = "readPackPdf", summary = "A pack as a tagged PDF")
    public RestResponse<byte[]> readPdf(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(publishing.readPdf(access.scope(), id), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"board-pack-%s.pdf\"".formatted(id))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Allowed(Permission.PACKS_WRITE)
    @Operation(operationId = "editPack", summary = "Give a draft another title or meeting")
    public RestResponse<PackView> edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DraftRequest request) {
        return answer(publishing.edit(access.scope(), id, request, ifMatch));
    }

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @Allowed(Permission.PACKS_WRITE)
    @Operation(operationId = "publishPack", summary = "Publish a pack: freezes it for good")
    public RestResponse<PackView> publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(publishing.publish(access.scope(), id, ifMatch));
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.PACKS_READ)
    @Operation(operationId = "readPackHistory", summary = "Who changed what in a pack, newest first")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        publishing.require(access.scope(), id);
        return history.of("pack", id.toString(), request);
    }

    private static RestResponse<PackView> answer(PackView pack) {
        return Answers.ok(pack, pack.version());
    }
}
