package org.uplift.schools.api.posts;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** Kinds of post. */
@Path("/api/post-kinds")
@Tag(name = "Post kinds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PostKindsApi {

    @GET
    @Operation(operationId = "listPostKinds", summary = "All kinds of post, by title")
    Page<PostKindRecord> list();

    @POST
    @Operation(operationId = "recordPostKind", summary = "Record a kind of post of the trust's own")
    RestResponse<PostKindRecord> record(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull SavePostKind kind);

    @GET
    @Path("/{code}")
    @Operation(operationId = "readPostKind", summary = "Read a kind of post")
    RestResponse<PostKindRecord> read(@PathParam("code") String code);

    @PUT
    @Path("/{code}")
    @Operation(
            operationId = "changePostKind",
            summary =
                    "Change what a kind of post is called, where it is held and what it grants, at once for everybody who holds one")
    RestResponse<PostKindRecord> change(
            @PathParam("code") String code,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull SavePostKind kind);

    @GET
    @Path("/{code}/history")
    @Operation(operationId = "readPostKindHistory", summary = "Who changed what of a kind of post, newest first")
    Page<Change> history(@PathParam("code") String code, @BeanParam PageRequest page);
}
