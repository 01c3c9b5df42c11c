package org.uplift.schools.api.me;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Page;

/** Whoever asks. */
@Path("/api/me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
public interface MeApi {

    @GET
    @Operation(operationId = "readProfile", summary = "Who you are here: name, roles, permissions, posts")
    Profile read();

    @GET
    @Path("/filters")
    @Operation(operationId = "listFilters", summary = "Your saved filters, of one list or of all, by name")
    Page<FilterRow> filters(@QueryParam("list") @Nullable String list);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/filters")
    @Operation(operationId = "saveFilter", summary = "Save a filter of a list, for yourself")
    RestResponse<FilterRow> save(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull SaveFilter filter);

    @DELETE
    @Path("/filters/{id}")
    @Operation(operationId = "forgetFilter", summary = "Forget one of your saved filters")
    void forget(@PathParam("id") UUID id);
}
