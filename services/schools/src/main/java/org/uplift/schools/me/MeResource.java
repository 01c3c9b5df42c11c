package org.uplift.schools.me;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;

/** Whoever asks, over HTTP. Every role may read schools: that permission stands for being somebody here at all. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {

    private final Myself myself;
    private final Saving saving;

    MeResource(Myself myself, Saving saving) {
        this.myself = myself;
        this.saving = saving;
    }

    @GET
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Who you are here: name, roles, permissions, posts")
    public Profile read() {
        return myself.profile();
    }

    @GET
    @Path("/filters")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Your saved filters, of one list or of all, by name")
    public Page<FilterView> filters(@QueryParam("list") @Nullable String list) {
        return new Page<>(saving.filters(list), null);
    }

    @POST
    @Path("/filters")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Saves a filter of a list, for yourself")
    public RestResponse<FilterView> save(
            @QueryParam("list") @Nullable String list, @NotNull @Valid FilterRequest request) {
        var saved = saving.save(request.of(list));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, saved)
                .location(URI.create("/api/me/filters/" + saved.id()))
                .build();
    }

    @DELETE
    @Path("/filters/{id}")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Forgets one of your saved filters")
    public void forget(@PathParam("id") UUID id) {
        saving.forget(id);
    }
}
